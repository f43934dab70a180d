import { expect } from 'vitest';
import { Contact, type Counts, Wait } from '#src/center/counts.js';

/** Every row of a table, as a function of its fields. */
export function eachRow(table: Float64Array, fields: number, visit: (field: (index: number) => number, row: number) => void): void {
  for (let row = 0; row < table.length / fields; row++) visit((index) => table[row * fields + index], row);
}

/** Every contact is counted once, by what became of it, in the row of its type and interval of arrival. */
export function accountsForEveryContact(counts: Counts): void {
  eachRow(counts.contacts, Contact.fields, (of) => {
    const turnedAway = of(Contact.turnedAwayClosed) + of(Contact.turnedAwayTrunks) + of(Contact.turnedAwayLine) + of(Contact.turnedAwayBot);
    const ended = of(Wait.abandoned) + of(Wait.disconnected) + of(Contact.resolved) + of(Contact.unresolved) + of(Contact.stillOpen);
    expect(of(Contact.arrived)).toBe(turnedAway + ended);
    expect(of(Wait.offered)).toBe(of(Wait.answered) + of(Wait.abandoned) + of(Wait.disconnected) + of(Wait.stillWaiting));
    expect(of(Contact.abandonedLater)).toBeLessThanOrEqual(of(Contact.unresolved));
    expect(of(Contact.contained)).toBeLessThanOrEqual(of(Contact.arrived) - turnedAway - of(Wait.offered));
    expect(of(Contact.resolvedByBot)).toBeLessThanOrEqual(of(Contact.contained));
    expect(of(Contact.containedByBot)).toBeLessThanOrEqual(Math.min(of(Contact.contained), of(Contact.enteredBot)));
    expect(of(Wait.answeredWithin)).toBeLessThanOrEqual(of(Wait.answered));
  });
}
