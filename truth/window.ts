import { cellsOf } from '#src/center/cells.js';
import { Bot, Contact, type Counts, Line, rowOf, Team, Wait } from '#src/center/counts.js';
import type { Scenario } from '#src/scenario/scenario.js';
import type { SparseTable } from '#src/statistics/sparse-histogram.js';
import { Spread } from './spread.js';

/** What is asked of the people who joined a line: how many, how long they waited, and how long the line was. */
export interface Waits {
  /** Sum of a field. */
  readonly of: (field: Wait) => number;
  /** How many waited `milliseconds` or less. */
  readonly within: (milliseconds: number, whose: 'all' | 'answered') => number;
  /** Time spent waiting, by the clock, in milliseconds. */
  readonly queueTime: number;
}

/** The counts of one replication between two of its reporting intervals. */
export class Window {
  readonly #scenario: Scenario;
  readonly #counts: Counts;
  readonly #from: number;
  readonly #to: number;
  readonly #spreads = new Map<SparseTable, Map<string, Spread>>();

  constructor(scenario: Scenario, counts: Counts, from: number, to: number) {
    this.#scenario = scenario;
    this.#counts = counts;
    this.#from = from;
    this.#to = to;
  }

  /** Milliseconds. */
  get elapsed(): number {
    return this.#scenario.calendar.intervals[this.#to - 1].to - this.#scenario.calendar.intervals[this.#from].from;
  }

  get hours(): number {
    return this.elapsed / 3_600_000;
  }

  /** The same counts between other intervals, told from the first one of this window. */
  part(from: number, to: number): Window {
    return new Window(this.#scenario, this.#counts, this.#from + from, this.#from + to);
  }

  /** Contacts of these types in front of their first answer; all types if none is named. */
  contacts(...names: string[]): Waits {
    const all = this.#scenario.contacts.length;
    const types = this.#scenario.contacts.flatMap((type, index) => (names.length === 0 || names.includes(type.name) ? [index] : []));
    const histograms = this.#counts.histograms;
    return {
      of: (field) => this.#sum(this.#counts.contacts, all, types, Contact.fields, field),
      within: (milliseconds, whose) =>
        this.#within(all, types, histograms.contactAnswered, histograms.contactUnanswered, milliseconds, whose),
      queueTime: this.#sum(this.#counts.contacts, all, types, Contact.fields, Contact.queueTime),
    };
  }

  contact(field: Contact): number {
    const types = [...this.#scenario.contacts.keys()];
    return this.#sum(this.#counts.contacts, types.length, types, Contact.fields, field);
  }

  /** All who joined a line. */
  line(name: string): Waits {
    const line = this.#scenario.lines.findIndex((each) => each.name === name);
    const all = cellsOf(this.#scenario);
    const cells = all.flatMap((cell, index) => (cell.line === line ? [index] : []));
    const histograms = this.#counts.histograms;
    return {
      of: (field) => this.#sum(this.#counts.cells, all.length, cells, Wait.fields, field),
      within: (milliseconds, whose) =>
        this.#within(this.#scenario.lines.length, [line], histograms.lineAnswered, histograms.lineUnanswered, milliseconds, whose),
      queueTime: this.#sum(this.#counts.lines, this.#scenario.lines.length, [line], Line.fields, Line.queueTime),
    };
  }

  /** A field of all lines, by the clock. */
  lines(field: Line): number {
    const lines = [...this.#scenario.lines.keys()];
    return this.#sum(this.#counts.lines, lines.length, lines, Line.fields, field);
  }

  /** A field of the named team, or of all teams together. */
  team(field: Team, name?: string): number {
    const teams = this.#scenario.teams.flatMap((team, index) => (name === undefined || team.name === name ? [index] : []));
    return this.#sum(this.#counts.teams, this.#scenario.teams.length, teams, Team.fields, field);
  }

  /** A field of all bots together. */
  bots(field: Bot): number {
    const bots = [...this.#scenario.bots.keys()];
    return this.#sum(this.#counts.bots, bots.length, bots, Bot.fields, field);
  }

  /** @param all how many scopes the table has; some have a row more than there are intervals */
  #sum(table: Float64Array, all: number, scopes: readonly number[], fields: number, field: number): number {
    const rows = table.length / (all * fields);
    let sum = 0;
    for (const scope of scopes) {
      for (let interval = this.#from; interval < this.#to; interval++) sum += table[rowOf(scope, interval, rows, fields) + field];
    }
    return sum;
  }

  #within(
    all: number,
    scopes: readonly number[],
    answered: SparseTable,
    unanswered: SparseTable,
    milliseconds: number,
    whose: 'all' | 'answered',
  ): number {
    const own = this.#spread(answered, all, scopes).within(milliseconds);
    return whose === 'answered' ? own : own + this.#spread(unanswered, all, scopes).within(milliseconds);
  }

  /** Reading a histogram costs more than counting what is in it: each is read once. */
  #spread(table: SparseTable, all: number, scopes: readonly number[]): Spread {
    const known = this.#spreads.get(table)?.get(scopes.join());
    if (known !== undefined) return known;
    const spread = new Spread();
    for (const scope of scopes) {
      for (let interval = this.#from; interval < this.#to; interval++) spread.add(table, (scope * table.totals.length) / all + interval);
    }
    const ofTable = this.#spreads.get(table) ?? new Map<string, Spread>();
    this.#spreads.set(table, ofTable.set(scopes.join(), spread));
    return spread;
  }
}
