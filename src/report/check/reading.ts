import type { Bot, ContactType, Scenario, Team } from '../../scenario/scenario.js';
import { firstEndingAfter, lengthOf } from '../../scenario/time/spans.js';
import { demandOf, supplyOf, workForOne } from '../../scenario/workload/demand.js';
import { meanOf } from '../../scenario/workload/mean.js';
import { trafficOf } from '../../scenario/workload/traffic.js';
import type { Palette } from '../screen/palette.js';
import { type Column, fitPage, layOut } from '../screen/table-layout.js';
import { NO_VALUE } from '../text/figure-text.js';
import { duration, price, rounded, timeText, type Units } from '../text/number.js';
import { periodWords, shortMoment } from '../text/period.js';
import { serviceWords } from '../text/promise-words.js';
import type { Texts } from '../texts/en/texts.js';
import { handsTable } from './hands.js';
import { shiftTable } from './shifts.js';
import { tenureTable } from './tenure.js';

/** How a scenario was understood, in words and small tables: what a planner reads to see whether the file says what was meant. */
export function readingOf(scenario: Scenario, colors: Palette, texts: Texts): string {
  const parts = [
    `${fitPage(scenario.title, colors.title)}\n${periodWords(scenario.calendar, texts)}`,
    contactTable(scenario, colors, texts),
    lineTable(scenario, colors, texts),
    teamTable(scenario, colors, texts),
    shiftTable(scenario, colors, texts),
    tenureTable(scenario, colors, texts),
    handsTable(scenario, colors, texts),
    botTable(scenario, colors, texts),
    targetList(scenario, colors, texts),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function contactTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  const { check, units } = texts;
  const open = scenario.contacts.some(({ backlog }) => backlog !== null);
  const rows = scenario.contacts.map((type) => {
    const arrivals = arrivalsOf(type, scenario);
    const work = workForOne(type);
    return [
      check.type(texts.thing('contacts', type.name), texts.thing('channels', type.channel)),
      openWords(type, scenario, texts),
      rounded(sum(arrivals)),
      ...busiest(scenario, arrivals, texts),
      ...(open ? [backlogWords(type, texts)] : []),
      work === 0 ? NO_VALUE : timeText(work / 1000, units),
      type.patience === null ? check.endless : timeText(meanOf(type.patience) / 1000, units),
      type.serviceLevel === null ? NO_VALUE : serviceWords(type.serviceLevel, texts),
    ];
  });
  const headings = [
    check.types,
    check.open,
    check.expected,
    check.busiest,
    '',
    ...(open ? [check.backlog] : []),
    check.work,
    check.patience,
    check.promise,
  ];
  return layOut(columnsOf(headings, [0, 4]), rows, colors.title);
}

function lineTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  const { check } = texts;
  const demand = demandOf(scenario);
  const rows = scenario.lines.map(({ name }) => {
    const erlangs = demand.get(name) ?? new Float64Array();
    const busy = erlangs.filter((value) => value > 0);
    const takers = scenario.teams.filter((team) => team.skills.some((skill) => skill.skill === name));
    return [
      texts.thing('lines', name),
      rounded(visitsOf(scenario, name)),
      busy.length === 0 ? NO_VALUE : rounded(sum(busy) / busy.length),
      ...busiest(scenario, erlangs, texts),
      takers.length === 0 ? check.nobody : texts.names(takers.map((team) => texts.thing('teams', team.name))),
    ];
  });
  const headings = [check.lines, check.contacts, check.erlangs, check.busiest, '', check.takenBy];
  return layOut(columnsOf(headings, [0, 4, 5]), rows, colors.title);
}

function teamTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  const { check, units } = texts;
  const supply = supplyOf(scenario);
  const prices: readonly Price<Team>[] = [
    { heading: check.cost, of: ({ costPerHour }) => costPerHour },
    ...stated<Team>(scenario.teams, [
      { heading: check.overtime, of: ({ overtimePerHour, costPerHour }) => (overtimePerHour === costPerHour ? null : overtimePerHour) },
      { heading: check.perContact, of: ({ costPerContact }) => costPerContact },
    ]),
  ];
  const rows = scenario.teams.map((team) => [
    texts.thing('teams', team.name),
    rounded(team.rostered.reduce((most, piece) => Math.max(most, piece.agents), 0)),
    ...busiest(scenario, supply.get(team.name) ?? new Float64Array(), texts),
    `${rounded(personHours(team))} ${units.h}`,
    ...prices.map(({ of }) => priceText(of(team), units)),
    texts.names(team.skills.map((skill) => skillWords(skill, texts))),
  ]);
  const headings = [check.teams, check.rostered, check.onDuty, '', check.paid, ...prices.map(({ heading }) => heading), check.skills];
  return layOut(columnsOf(headings, [0, 3, headings.length - 1]), rows, colors.title);
}

function botTable(scenario: Scenario, colors: Palette, texts: Texts): string {
  if (scenario.bots.length === 0) return '';
  const { check, units } = texts;
  const prices = stated<Bot>(scenario.bots, [
    { heading: check.cost, of: ({ costPerHour }) => costPerHour },
    { heading: check.perContact, of: ({ costPerContact }) => costPerContact },
  ]);
  const rows = scenario.bots.map((bot) => [
    texts.thing('bots', bot.name),
    bot.sessions === null ? check.unlimited : rounded(bot.sessions),
    ...prices.map(({ of }) => priceText(of(bot), units)),
  ]);
  return layOut(columnsOf([check.bots, check.sessions, ...prices.map(({ heading }) => heading)], [0]), rows, colors.title);
}

/** A column of what things cost. */
interface Price<Thing> {
  readonly heading: string;
  readonly of: (thing: Thing) => number | null;
}

/** Those of the columns in which something stands. */
function stated<Thing>(things: readonly Thing[], prices: readonly Price<Thing>[]): readonly Price<Thing>[] {
  return prices.filter(({ of }) => things.some((thing) => of(thing) !== null));
}

function priceText(amount: number | null, units: Units): string {
  return amount === null ? NO_VALUE : price(amount, units);
}

function targetList(scenario: Scenario, colors: Palette, { check }: Texts): string {
  if (scenario.require.length === 0) return '';
  return [colors.title(check.required), ...scenario.require.map((requirement) => fitPage(requirement.text, (line) => line))].join('\n');
}

/** The most in a reporting interval, and when that is. */
function busiest(scenario: Scenario, values: Float64Array, texts: Texts): [string, string] {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  if (most === 0) return [NO_VALUE, ''];
  return [rounded(most), shortMoment(scenario.calendar.intervals[values.indexOf(most)].start, texts)];
}

function skillWords({ skill, rank, speed, after, unresolved }: Team['skills'][number], texts: Texts): string {
  const { check, units } = texts;
  const own = [
    rank === 1 ? '' : check.rank(rank),
    speed === 1 ? '' : check.speed(rounded(speed)),
    after === 0 ? '' : check.after(duration(after, units)),
    unresolved === 1 ? '' : check.unresolved(rounded(unresolved)),
  ];
  return check.skill(
    texts.thing('lines', skill),
    own.filter((words) => words !== ''),
  );
}

/** How many contacts are open when the calendar begins, and how old the oldest is. */
function backlogWords({ backlog }: ContactType, { check, units }: Texts): string {
  return backlog === null ? NO_VALUE : check.upTo(rounded(backlog.contacts), duration(backlog.oldest, units));
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
function openWords({ hours }: ContactType, { calendar }: Scenario, { check, units }: Texts): string {
  const open = lengthOf(hours.open);
  return open === calendar.end ? check.always : `${rounded(open / 3_600_000)} ${units.h}`;
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
