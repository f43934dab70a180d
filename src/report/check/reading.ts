import type { ContactType, Scenario, Team } from '../../scenario/scenario.js';
import { firstEndingAfter, lengthOf } from '../../scenario/time/spans.js';
import { demandOf, supplyOf } from '../../scenario/workload/demand.js';
import { meanOf } from '../../scenario/workload/mean.js';
import { trafficOf, workOf } from '../../scenario/workload/traffic.js';
import type { Palette } from '../screen/palette.js';
import { type Column, fitPage, layOut } from '../screen/table-layout.js';
import { promiseWords } from '../screen/target-table.js';
import { NO_VALUE } from '../text/figure-text.js';
import { duration, rounded, timeText } from '../text/number.js';
import { periodWords, shortMoment } from '../text/period.js';
import { en } from '../texts/en/texts.js';

/** How a scenario was understood, in words and small tables: what a planner reads to see whether the file says what was meant. */
export function readingOf(scenario: Scenario, colors: Palette): string {
  const parts = [
    `${fitPage(scenario.title, colors.title)}\n${periodWords(scenario.calendar, en)}`,
    contactTable(scenario, colors),
    lineTable(scenario, colors),
    teamTable(scenario, colors),
    botTable(scenario, colors),
    targetList(scenario, colors),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function contactTable(scenario: Scenario, colors: Palette): string {
  const rows = scenario.contacts.map((type) => {
    const arrivals = arrivalsOf(type, scenario);
    const work = workFor(type);
    return [
      `${type.name} (${type.channel})`,
      openWords(type, scenario),
      rounded(sum(arrivals)),
      ...busiest(scenario, arrivals),
      work === 0 ? NO_VALUE : timeText(work / 1000),
      type.patience === null ? 'endless' : timeText(meanOf(type.patience) / 1000),
      type.serviceLevel === null ? NO_VALUE : promiseWords(type.serviceLevel, en),
    ];
  });
  const headings = ['Contact types', 'open', 'expected', 'busiest\ninterval', '', 'agents’ time\nfor one', 'mean\npatience', 'promise'];
  return layOut(columnsOf(headings, [0, 4]), rows, colors.title);
}

function lineTable(scenario: Scenario, colors: Palette): string {
  const demand = demandOf(scenario);
  const rows = scenario.lines.map(({ name }) => {
    const erlangs = demand.get(name) ?? new Float64Array();
    const busy = erlangs.filter((value) => value > 0);
    const takers = scenario.teams.filter((team) => team.skills.some((skill) => skill.skill === name));
    return [
      name,
      rounded(visitsOf(scenario, name)),
      busy.length === 0 ? NO_VALUE : rounded(sum(busy) / busy.length),
      ...busiest(scenario, erlangs),
      takers.length === 0 ? 'nobody' : takers.map((team) => team.name).join(', '),
    ];
  });
  const headings = ['Lines', 'contacts', 'people kept\nbusy, mean\n(erlangs)', 'busiest\ninterval', '', 'taken by'];
  return layOut(columnsOf(headings, [0, 4, 5]), rows, colors.title);
}

function teamTable(scenario: Scenario, colors: Palette): string {
  const supply = supplyOf(scenario);
  const rows = scenario.teams.map((team) => [
    team.name,
    rounded(team.rostered.reduce((most, piece) => Math.max(most, piece.agents), 0)),
    ...busiest(scenario, supply.get(team.name) ?? new Float64Array()),
    `${rounded(personHours(team))} h`,
    team.costPerHour === null ? NO_VALUE : rounded(team.costPerHour),
    team.skills.map((skill) => skillWords(skill)).join(', '),
  ]);
  const headings = ['Teams', 'rostered\nat most', 'on duty\nat most', '', 'paid\nin all', 'cost\nper hour', 'skills'];
  return layOut(columnsOf(headings, [0, 3, 6]), rows, colors.title);
}

function botTable(scenario: Scenario, colors: Palette): string {
  if (scenario.bots.length === 0) return '';
  const rows = scenario.bots.map((bot) => [bot.name, bot.sessions === null ? 'unlimited' : rounded(bot.sessions)]);
  return layOut([{ heading: 'Bots' }, { heading: 'sessions' }], rows, colors.title);
}

function targetList(scenario: Scenario, colors: Palette): string {
  if (scenario.require.length === 0) return '';
  return [colors.title('Required'), ...scenario.require.map((requirement) => fitPage(requirement.text, (line) => line))].join('\n');
}

/** The most in a reporting interval, and when that is. */
function busiest(scenario: Scenario, values: Float64Array): [string, string] {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  if (most === 0) return [NO_VALUE, ''];
  return [rounded(most), shortMoment(scenario.calendar.intervals[values.indexOf(most)].start, en)];
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

/** Expected contacts of a type by reporting interval. */
function arrivalsOf({ arrivals }: ContactType, { calendar }: Scenario): Float64Array {
  const contacts = new Float64Array(calendar.intervals.length);
  const add = (moment: number, volume: number) => {
    contacts[firstEndingAfter(calendar.intervals, moment)] += volume;
  };
  if (arrivals.kind === 'log') for (const moment of arrivals.at) add(moment, 1);
  else for (const piece of arrivals.pieces) add(piece.from, piece.volume);
  return contacts;
}

/** `always`, or hours over the whole period. */
function openWords({ hours }: ContactType, { calendar }: Scenario): string {
  const open = lengthOf(hours.open);
  return open === calendar.end ? 'always' : `${rounded(open / 3_600_000)} h`;
}

/** Expected time in agents' hands of one contact of a type, over all its steps, at speed 1; milliseconds. */
function workFor(type: ContactType): number {
  const { visits } = trafficOf(type);
  return sum(type.steps.map((step, index) => (step.kind === 'agent' ? visits[index] * workOf(step) : 0)));
}

/** Contacts that are expected to come to a line. */
function visitsOf(scenario: Scenario, line: string): number {
  return sum(
    scenario.contacts.map((type) => {
      const { visits } = trafficOf(type);
      const toLine = sum(type.steps.map((step, index) => (step.kind === 'agent' && step.skill === line ? visits[index] : 0)));
      return toLine * sum(arrivalsOf(type, scenario));
    }),
  );
}

function columnsOf(headings: readonly string[], left: readonly number[]): Column[] {
  const last = headings.length - 1;
  return headings.map((heading, index) => ({
    heading,
    align: left.includes(index) ? 'left' : 'right',
    elastic: left.includes(last) && index === last,
  }));
}

function personHours(team: Team): number {
  return team.rostered.reduce((total, piece) => total + (piece.agents * (piece.to - piece.from)) / 3_600_000, 0);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
