import { languageSchema } from '../../dist/scenario/about/json-schema.js';
import { DISTRIBUTION_KEYS } from '../../dist/scenario/language/distributions.js';
import { definitionsOf, keyRow, mapsOf, propertiesOf } from './schema-tables.js';

/**
 * @typedef {import('./schema-tables.js').Schema} Schema
 *
 * @typedef {{ path: string, title: string, intro?: string, forms?: readonly string[], together?: readonly string[] }} Table
 */

/**
 * The tables of the language in their order: path of the map in a scenario (`*` is any name, `[]` an entry of a list), heading, and what
 * stands above the table. A map that has several forms gets one table each (`forms`) or one of all their keys (`together`).
 *
 * @type {readonly Table[]}
 */
const TABLES = [
  { path: '', title: 'The file', intro: 'The keys at the top of a scenario.' },
  { path: 'calendar', title: 'calendar' },
  { path: 'channels.*', title: 'channels', intro: 'Of each channel, by its name. `phone` and `chat` need no entry.' },
  { path: 'contacts.*', title: 'contacts', intro: 'Of each contact type, by its name.' },
  {
    path: 'contacts.*.arrivals',
    title: 'arrivals',
    intro: 'One of six forms, told apart by their first key.',
    together: ['perHour', 'perDay', 'perWeek', 'perMonth', 'file', 'log'],
  },
  { path: 'contacts.*.serviceLevel', title: 'serviceLevel' },
  { path: 'contacts.*.backlog', title: 'backlog', intro: 'Of a contact type whose channel is deferred.' },
  {
    path: 'contacts.*.journey.*',
    title: 'journey',
    intro: 'A map of steps, by their names. A step is one of three kinds, told apart by the key `bot`, `skill` or `pause`.',
    forms: ['A bot step', 'An agent step', 'A pause'],
  },
  { path: 'contacts.*.journey.*.overflow', title: 'overflow', intro: 'Of an agent step.' },
  { path: 'bots.*', title: 'bots', intro: 'Of each bot, by its name.' },
  { path: 'teams.*', title: 'teams', intro: 'Of each team, by its name.' },
  { path: 'teams.*.skills.*', title: 'skills of a team', intro: 'Where `skills` of a team is a map: of each skill, by its name.' },
  {
    path: 'teams.*.agents[]',
    title: 'agents of a team',
    intro: 'Where `agents` of a team is a list: of each entry. Entries that overlap add up.',
  },
  {
    path: 'teams.*.agents',
    title: 'agents of a team, from a file',
    intro: 'Where `agents` of a team is a file, with changes to it if wanted: numbers of the file times `multiply`, and then `plus`.',
  },
  {
    path: 'teams.*.agents.plus[]',
    title: 'plus',
    intro: 'Of each entry. Where more people are taken away than are there nobody is, and a warning says so.',
  },
  {
    path: 'teams.*.shifts',
    title: 'shifts of a team, from a file',
    intro: 'Where `shifts` of a team is a file with its people by name.',
  },
  {
    path: 'teams.*.shifts.*',
    title: 'shifts of a team',
    intro: 'Instead of `agents`, where a team has `shifts`: of each shift, by its name.',
  },
  {
    path: 'teams.*.shifts.*.breaks[]',
    title: 'breaks',
    intro: 'Of each break of a shift. Breaks of one person must not overlap, and end within the shift.',
  },
  {
    path: 'teams.*.shrinkage[]',
    title: 'shrinkage by time',
    intro: 'Where `shrinkage` of a team is a list: of each entry. At each moment the first one that fits holds.',
  },
  {
    path: 'teams.*.tenure[]',
    title: 'tenure of a team',
    intro: 'Of each group of its people. Every place of the team belongs to one of them, so evenly that any number on duty has the mix.',
  },
  {
    path: 'skills.*',
    title: 'skills',
    intro: 'Rules of the line in which contacts wait for a skill, by the name of the skill. A line needs no entry.',
  },
  { path: 'variability', title: 'variability', intro: 'At the top of the file and in `arrivals`.' },
  { path: 'run', title: 'run' },
  { path: 'run.precision', title: 'precision', intro: 'Of `run`.' },
];

/** Maps that are told with another one. */
const TOLD_ELSEWHERE = ['contacts.*.arrivals.profile', 'contacts.*.arrivals.weekdays', 'contacts.*.arrivals.variability'];

/** The reference of the scenario language: a table for each map that a scenario can hold, then the distributions. */
export function languageTables() {
  const { scenario, distribution } = definitionsOf(languageSchema());
  const maps = mapsOf(scenario);
  const told = [...TABLES.map(({ path }) => path), ...TOLD_ELSEWHERE];
  const differing = [...told.filter((path) => !maps.has(path)), ...[...maps.keys()].filter((path) => !told.includes(path))];
  if (differing.length > 0) throw new Error(`scripts/docs/language.js and the schema do not name the same maps: ${differing.join(', ')}`);
  return [...TABLES.map((table) => section(table, maps.get(table.path) ?? [])), distributions(distribution)].join('\n\n');
}

/** @param {Table} table @param {readonly Schema[]} shapes */
function section({ title, intro, forms, together }, shapes) {
  const heading = [`### ${title}`, ...(intro === undefined ? [] : [intro])];
  if (forms !== undefined) return [...heading, ...shapes.flatMap((shape, index) => [`**${forms[index]}**`, table([shape])])].join('\n\n');
  return [...heading, table(shapes, together)].join('\n\n');
}

/** Keys of one shape, or of several that differ in what they hold. @param {readonly Schema[]} shapes @param {readonly string[]} [forms] */
function table(shapes, forms) {
  const keys = [...new Set(shapes.flatMap((shape) => Object.keys(propertiesOf(shape))))];
  const rows = keys.map((key) => {
    const having = shapes.filter((shape) => key in propertiesOf(shape));
    const [shape] = having;
    const only = forms === undefined || forms.includes(key) || having.length === shapes.length ? '' : formsOf(having, shapes, forms);
    return keyRow(key, propertiesOf(shape)[key], shapes.length === 1 && (shape.required ?? []).includes(key), only);
  });
  return ['| key | value | meaning | if left out |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** @param {readonly Schema[]} having @param {readonly Schema[]} shapes @param {readonly string[]} forms */
function formsOf(having, shapes, forms) {
  const names = forms.filter((_, index) => having.includes(shapes[index])).map((name) => `\`${name}\``);
  return `With ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`;
}

function distributions(/** @type {Schema} */ schema) {
  /** @type {Map<string, string | undefined>} */
  const meanings = new Map();
  for (const shape of schema.anyOf ?? []) {
    for (const [key, { description }] of Object.entries(propertiesOf(shape))) meanings.set(key, description);
  }
  const rows = Object.entries(DISTRIBUTION_KEYS).map(([name, keys]) => `| \`${name}\` | ${keys.map((key) => `\`${key}\``).join(', ')} |`);
  const keys = [...new Set(Object.values(DISTRIBUTION_KEYS).flat())].map((key) => `- \`${key}\`: ${meanings.get(key)}`);
  return [
    '### distributions',
    schema.description,
    'With `distribution: NAME` a map names its shape:',
    ['| shape | its keys |', '| --- | --- |', ...rows].join('\n'),
    keys.join('\n'),
    `A mixture is \`mixture: [{ share: 30%, mean: 2 min }, { share: 70%, mean: 9 min }]\`. ${meanings.get('mixture')}`,
  ].join('\n\n');
}
