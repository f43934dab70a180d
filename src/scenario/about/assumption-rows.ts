import { DURATION_PATTERN, PERCENT_PATTERN } from '../../kit/units.js';
import type { Scenario } from '../scenario.js';
import { keyOf, type Path, type Source } from '../source.js';
import { readTable, type Table } from '../tables/table.js';

/** An input of a scenario. */
export interface Assumption {
  /** Path of the key: `teams.desk.agents`; entries of lists count from 0. */
  readonly key: string;
  /** As written, its unit taken off: `5` of `5 min`, `80` of `80%`. */
  readonly value: string | number;
  /** As written (`min`, `%`), or what a bare number counts; empty where it has none. */
  readonly unit: string;
  /** `desk.yaml:12`, the option that set it (`--set`), or `default`. */
  readonly source: string;
}

/** What bare numbers count, by the last part of their keys, or by that of the map in which they stand. */
const COUNTED: Readonly<Record<string, string>> = {
  days: 'days',
  perHour: 'contacts an hour',
  perDay: 'contacts a day',
  perWeek: 'contacts a week',
  perMonth: 'contacts a month',
  agents: 'people',
  trunks: 'contacts',
  limit: 'contacts',
  sessions: 'sessions',
  costPerHour: 'money an hour',
  overtimePerHour: 'money an hour',
  costPerContact: 'money a contact',
  concurrency: 'contacts',
  blend: 'places',
  replications: 'replications',
  most: 'replications',
};

const UNITS_BY_DEFINITION: Readonly<Record<string, string>> = { share: 'share', variation: 'share' };

/** Keys that name a table. */
const FILE_KEYS: readonly (string | number | undefined)[] = ['file', 'log'];

/** Collects the inputs of a scenario, each with its source. */
export class AssumptionRows {
  readonly all: Assumption[] = [];
  readonly #source: Source;
  readonly #scenario: Scenario;
  readonly #tables = new Map<string, Table | null>();

  constructor(source: Source, scenario: Scenario) {
    this.#source = source;
    this.#scenario = scenario;
  }

  /** @param definition name of the schema's definition that tells what the value is; empty where there is none */
  written(path: Path, value: unknown, definition: string): void {
    const { file, line } = this.#source.at(path);
    const source = line === null ? file : `${file}:${line}`;
    this.all.push({ key: keyOf(path), ...partsOf(path, plain(value), definition), source });
    if (FILE_KEYS.includes(path.at(-1)) && path.at(-2) !== 'where') this.#table(path);
  }

  /** @param otherwise what the schema says of a key that is left out */
  unwritten(path: Path, otherwise: string, definition: string): void {
    if (this.#isOfLive(path)) return;
    this.all.push({ key: keyOf(path), ...partsOf(path, this.#meant(path, otherwise), definition), source: 'default' });
  }

  /** Of a table the number of its rows: each would be too much, and who checks them opens the file. */
  #table(path: Path): void {
    const file = this.#source.readNamed(path);
    if ('problem' in file) return;
    const known = this.#tables.get(file.path);
    const table = known === undefined ? readTable(file.path, file.bytes, () => {}) : known;
    this.#tables.set(file.path, table);
    if (table !== null) this.all.push({ key: `${keyOf(path)}.rows`, value: table.rows.length, unit: 'rows', source: file.path });
  }

  /** Whether a key is of customers who may hang up, and contacts of this type are work that waits: there it may not be written. */
  #isOfLive([section, name, key]: Path): boolean {
    return section === 'contacts' && key === 'balk' && this.#scenario.contacts.some((type) => type.name === name && type.deferred);
  }

  /** The value that stands behind the words of a default, where it is a single one. */
  #meant(path: Path, otherwise: string): string {
    const [section, name, key] = path;
    if (key === 'timezone') return this.#scenario.calendar.timezone;
    if (section === 'title') return this.#scenario.title;
    const channel = section === 'channels' ? this.#scenario.channels.find((each) => each.name === name) : undefined;
    if (channel !== undefined && key === 'concurrency') return String(channel.concurrency);
    if (channel !== undefined && key === 'slowdown') return `[${channel.slowdown.join(', ')}]`;
    if (key === 'overtimePerHour') return String(this.#scenario.teams.find((team) => team.name === name)?.overtimePerHour ?? 'not stated');
    const type = this.#scenario.contacts.find((contact) => contact.name === name);
    if (section !== 'contacts' || type === undefined) return otherwise;
    if (key === 'first') return type.first;
    return path.at(-1) === 'priority' ? String(type.priority) : otherwise;
  }
}

function plain(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value);
}

function countedAt(path: Path): string {
  return COUNTED[String(path.at(-1))] ?? COUNTED[String(path.at(-2))] ?? '';
}

function partsOf(path: Path, value: string | number, definition: string): { value: string | number; unit: string } {
  const bare = typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
  if (bare !== null && String(bare) === String(value)) {
    return { value: bare, unit: UNITS_BY_DEFINITION[definition] ?? countedAt(path) };
  }
  const text = String(value);
  const [, number, unit = '%'] = DURATION_PATTERN.exec(text) ?? PERCENT_PATTERN.exec(text) ?? [];
  return number === undefined ? { value: text, unit: '' } : { value: Number(number), unit };
}
