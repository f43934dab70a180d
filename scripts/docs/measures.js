import { measuresOf } from '../../dist/measures/table.js';

const UNITS = {
  contacts: 'contacts',
  seconds: 'seconds',
  hours: 'hours',
  share: 'share, 0 to 1',
  agents: 'people',
  sessions: 'sessions',
  money: 'money',
  people: 'people',
  perHour: 'contacts an hour',
  number: 'number',
};

/** @type {readonly (readonly [kind: import('../../dist/measures/measure.js').ScopeKind, title: string, intro: string])[]} */
const SECTIONS = [
  [
    'contacts',
    'Contact types',
    'Of each contact type, as `contacts.NAME.MEASURE`, and of all together, as `contacts.all.MEASURE`. Each channel has the same, as `channels.NAME.MEASURE`.',
  ],
  ['lines', 'Lines', 'Of each line, as `lines.SKILL.MEASURE`: those who joined it, by their wait in it.'],
  ['teams', 'Teams', 'Of each team, as `teams.NAME.MEASURE`.'],
  [
    'groups',
    'Groups of people',
    'Of each group that `tenure` of a team names, as `groups.TEAM.NAME.MEASURE`; one without a name is called `group 2`, by its number.',
  ],
  ['bots', 'Bots', 'Of each bot, as `bots.NAME.MEASURE`.'],
  ['whole', 'The whole', 'Of the whole center, as `whole.MEASURE`.'],
];

/** The reference of measures: one table for each kind of thing that is measured. */
export function measureTables() {
  return SECTIONS.map(([kind, title, intro]) => {
    // Tier 1 stands for all tiers.
    const rows = measuresOf(kind, kind === 'contacts' ? [1] : []).map(row);
    return [
      `## ${title}`,
      '',
      intro,
      '',
      '| name | in words | unit | better | definition |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  }).join('\n\n');
}

function row(/** @type {import('../../dist/measures/measure.js').Measure} */ { name, words, unit, better, definition, only }) {
  const meaning = only === 'intervals' ? `${definition} Only in the figures of intervals.` : definition;
  const tier = name === 'byTier1' ? ' The same for every other tier that a team has: `byTier2`, `byTier3` …' : '';
  return `| \`${name}\` | ${words} | ${UNITS[unit]} | ${better === 'neither' ? '' : better} | ${meaning}${tier} |`;
}
