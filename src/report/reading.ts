import { meanOf } from '../scenario/mean.js';
import type { ContactType, Scenario, ServiceLevel, Team } from '../scenario/scenario.js';
import { type ExpectedLoad, expectedLoad } from './expected-load.js';
import { NO_VALUE } from './figure-text.js';
import { duration, percent, rounded, timeText } from './number.js';
import type { Palette } from './palette.js';
import { periodWords, shortMoment } from './period.js';
import { layOut, shorten } from './table-layout.js';

/** How a scenario was understood, in words and small tables: what a planner reads to see whether the file says what was meant. */
export function readingOf(scenario: Scenario, colors: Palette): string {
  const load = expectedLoad(scenario);
  const parts = [
    periodWords(scenario.calendar),
    contactTable(scenario, load, colors),
    lineTable(scenario, load, colors),
    teamTable(scenario, colors),
    botTable(scenario, colors),
    targetList(scenario, colors),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function contactTable(scenario: Scenario, load: ExpectedLoad, colors: Palette): string {
  const rows = scenario.contacts.map((type, index) => {
    const work = load.work[index];
    return [
      `${type.name} (${type.channel})`,
      rounded(sum(load.arrivals[index])),
      ...busiest(scenario, load.arrivals[index]),
      work === null ? NO_VALUE : timeText(work / 1000),
      patienceWords(type),
      type.serviceLevel === null ? NO_VALUE : promiseWords(type.serviceLevel),
    ];
  });
  const headings = ['Contacts', 'expected', 'busiest\ninterval', '', 'agents’ time\nfor each', 'patience', 'promise'];
  return layOut(
    headings.map((heading, index) => ({ heading, align: index === 0 || index === 3 ? 'left' : 'right' })),
    rows,
    colors.title,
  );
}

function lineTable(scenario: Scenario, load: ExpectedLoad, colors: Palette): string {
  const rows = scenario.lines.map((line, index) => {
    const peak = load.erlangs[index];
    const busy = peak.filter((erlangs) => erlangs > 0);
    const takers = scenario.teams.filter((team) => team.skills.some((skill) => skill.skill === line.name));
    return [
      line.name,
      rounded(sum(load.visits[index])),
      busy.length === 0 ? NO_VALUE : rounded(sum(busy) / busy.length),
      ...busiest(scenario, peak),
      takers.length === 0 ? 'nobody' : takers.map((team) => team.name).join(', '),
    ];
  });
  const headings = ['Lines', 'contacts', 'work, mean\n(erlangs)', 'busiest\ninterval', '', 'taken by'];
  const short = rows.map((row) => [...row.slice(0, -1), shorten(row[row.length - 1], 40)]);
  return layOut(
    headings.map((heading, index) => ({ heading, align: [0, 4, 5].includes(index) ? 'left' : 'right' })),
    short,
    colors.title,
  );
}

function teamTable(scenario: Scenario, colors: Palette): string {
  const rows = scenario.teams.map((team) => [
    team.name,
    rounded(Math.max(0, ...team.rostered.map((piece) => piece.agents))),
    rounded(Math.max(0, ...team.rostered.map((piece) => piece.agents)) * presence(team)),
    `${rounded(personHours(team))} h`,
    team.costPerHour === null ? NO_VALUE : rounded(team.costPerHour),
    shorten(team.skills.map((skill) => skillWords(skill)).join(', '), 44),
  ]);
  const headings = ['Teams', 'rostered\nat most', 'on duty\nat most', 'rostered\nin all', 'cost\nper hour', 'skills'];
  return layOut(
    headings.map((heading, index) => ({ heading, align: index === 0 || index === 5 ? 'left' : 'right' })),
    rows,
    colors.title,
  );
}

function botTable(scenario: Scenario, colors: Palette): string {
  if (scenario.bots.length === 0) return '';
  const rows = scenario.bots.map((bot) => [bot.name, bot.sessions === null ? 'unlimited' : rounded(bot.sessions)]);
  return layOut([{ heading: 'Bots' }, { heading: 'sessions' }], rows, colors.title);
}

function targetList(scenario: Scenario, colors: Palette): string {
  if (scenario.require.length === 0) return '';
  return [colors.title('Required'), ...scenario.require.map((requirement) => requirement.text)].join('\n');
}

/** The most in a reporting interval, and when that is. */
function busiest(scenario: Scenario, values: Float64Array): [string, string] {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  if (most === 0) return [NO_VALUE, ''];
  return [rounded(most), shortMoment(scenario.calendar.intervals[values.indexOf(most)].start)];
}

function patienceWords(type: ContactType): string {
  return type.patience === null ? 'never\ngives up' : timeText(meanOf(type.patience) / 1000);
}

/** `80% in 20 s` */
export function promiseWords({ target, within }: ServiceLevel): string {
  return target === null ? `in ${duration(within)}` : `${percent(target)} in ${duration(within)}`;
}

function skillWords({ skill, rank, speed, after }: Team['skills'][number]): string {
  const own = [
    rank === 1 ? '' : `rank ${rank}`,
    speed === 1 ? '' : `speed ${rounded(speed)}`,
    after === 0 ? '' : `after ${duration(after)}`,
  ];
  const said = own.filter((words) => words !== '');
  return said.length === 0 ? skill : `${skill} (${said.join(', ')})`;
}

function presence(team: Team): number {
  return (1 - team.absence) * (1 - team.shrinkage);
}

function personHours(team: Team): number {
  return team.rostered.reduce((total, piece) => total + (piece.agents * (piece.to - piece.from)) / 3_600_000, 0);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
