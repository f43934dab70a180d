import type { RawScenario } from '../language/schema.js';
import type { Path } from '../source.js';
import { dottedThousand } from '../tables/numbers.js';
import type { Review } from './review.js';

/** A point between thousands: `perDay: 1.600`, which is read as 1.6. */
export function warnOfPoints({ raw, source, findings }: Review): void {
  const written = [...volumesIn(raw), ...peopleIn(raw)].flatMap((path) => {
    const text = source.numberText(path);
    return text === null ? [] : [{ path, text }];
  });
  const number = dottedThousand(written.map(({ text }) => text));
  const first = written.find(({ text }) => text === number);
  if (number !== null && first !== undefined) findings.warning(first.path, { kind: 'dottedThousands', number });
}

/** `perHour`, `perDay` and their like. */
function volumesIn({ contacts }: RawScenario): Path[] {
  return Object.entries(contacts).flatMap(([name, { arrivals }]) =>
    Object.keys(arrivals).flatMap((key) => (key.startsWith('per') ? [['contacts', name, 'arrivals', key]] : [])),
  );
}

function peopleIn({ teams }: RawScenario): Path[] {
  return Object.entries(teams ?? {}).flatMap(([name, { agents, shifts }]) => {
    const path = ['teams', name];
    const ofShifts = Object.keys(shifts ?? {}).map((shift) => [...path, 'shifts', shift, 'agents']);
    const ofEntries = Array.isArray(agents) ? agents.map((_, entry) => [...path, 'agents', entry, 'agents']) : [[...path, 'agents']];
    return [...ofEntries, ...ofShifts];
  });
}
