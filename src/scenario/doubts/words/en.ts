import { HOUR, SECOND } from '../../../kit/units.js';
import { withCommas } from '../../../kit/with-commas.js';
import type { DoubtWords } from '../doubt.js';
import { apart, firstOf, momentOf, percent, rounded } from './figures.js';

/** Doubts in English. */
export const doubtsEn: DoubtWords = {
  noServiceLevel: ({ types, all }) =>
    `no service level is stated${all ? '' : ` for ${listed(types)}`}; such as serviceLevel: { within: 20 s, target: 80% }`,
  nobodyComes: ({ type }) => `no contact of ${type} ever comes`,
  comesWhileClosed: ({ types }) => {
    const texts = types.map(({ name, share, contacts }) => `${percent(share)} of ${name} (${rounded(contacts)})`);
    return `contacts are expected while their type is closed: ${listed(texts)}; who would join a line then is turned away`;
  },
  neverGivesUp: ({ types }) => {
    const who = types.map(({ name, steps }) => (steps.length === 0 ? name : `${name} at ${listed(steps)}`));
    return `customers of ${listed(who)} never give up: where people are short, waits come out far longer than real ones`;
  },
  outsideCalendar: ({ rows }) =>
    rows === 1
      ? '1 recorded contact lies outside the calendar and is left out'
      : `${withCommas(rows)} recorded contacts lie outside the calendar and are left out`,
  idlePlace: ({ step, patience }) =>
    patience
      ? `the step ${step} has patience of its own, with which place and patience begin anew in any case`
      : `nobody comes to the step ${step} from another line unanswered, so everybody joins at its end in any case`,
  lostStep: ({ step }) => `no contact ever comes to the step ${step}`,
  oddMean: ({ of, mean }) => `the mean ${MEANS[of]} is ${timeOf(mean)}; is the unit right?`,
  littleLeftOver: ({ share }) => `only ${percent(share)} is left over and resolved; were the other shares meant to add up to 100%?`,
  noShrinkage: ({ teams }) =>
    `no shrinkage is stated for ${listed(teams)}: everybody rostered takes contacts all the time, without training or meetings; if that is meant, write shrinkage: 0%`,
  idleTeam: ({ team, skills, meant }) =>
    `nobody needs the team ${team}: no journey has a step with ${skills.length === 1 ? 'its skill' : 'one of its skills'} ${listed(skills)}${hint(meant)}`,
  idleSkills: ({ skills, meant }) => `no journey has a step with the skill ${listed(skills)}${hint(meant)}`,
  rankDefeatsPriority: ({ team, before, later }) =>
    `the rank defeats a priority: ${team} takes ${before.skill} (rank ${before.rank}) before ${later.skill} (rank ${later.rank}), ` +
    `also where priority ${later.priority} waits for ${later.skill} and priority ${before.priority} for ${before.skill}`,
  emptyGroup: ({ team, group, share, people }) =>
    `nobody of ${team} is ever of "${group}": ${percent(share)} of at most ${people === 1 ? '1 person' : `${people} people`} is too little for one`,
  allFaster: ({ team }) =>
    `everybody of ${team} is faster than the times of the journey say; times are those of people with speed 1, as experienced ones mostly are`,
  idleUnresolved: ({ skills }) =>
    `this factor changes nothing: no step with the skill ${listed(skills)} has unresolved among its ways to end; such as next: { unresolved: 6% }`,
  cheapOvertime: ({ team, overtimePerHour, costPerHour }) =>
    `an hour of overtime of ${team} costs ${overtimePerHour}, less than an hour on the roster (${costPerHour}); overtimePerHour is the whole hour, not what is added to costPerHour`,
  onlyOvertime: ({ team }) => `only overtime of ${team} has a cost, and its rostered hours have none; write costPerHour, too`,
  callersTogether: ({ channel, count }) =>
    `${count} contacts at a time on the channel ${channel}: nobody speaks with ${count === 2 ? 'two' : 'several'} callers at once`,
  slowedTooMuch: ({ channel, count, factors: [before, then], fewer }) =>
    `a person finishes ${fewer ? 'fewer' : 'no more'} contacts of ${channel} an hour with ${count} in hand than with ${count - 1}: ` +
    `each takes ${then} times as long instead of ${before === 1 ? 'as long as alone' : `${before} times`}`,
  slowdownFalls: ({ channel, count, factors: [before, then] }) =>
    `each contact of ${channel} takes ${then} times as long with ${count} in hand, less than with ${count - 1} (${before} times); ` +
    'the factors are on the time of each contact, with 1, 2, 3 … in hand',
  slowedAlone: ({ channel, factor, meant }) =>
    `a contact of ${channel} alone already takes ${factor} times as long; the first factor is that of one contact: is [${meant.join(', ')}] meant?`,
  costsNothing: ({ team, channel, beside }) =>
    `a person of ${team} may have a contact of ${channel} and one of ${beside} in hand, and works on that of ${channel} as fast as on one alone, since its channel has no slowdown; if that is meant, write slowdown: [1, 1]`,
  outsideHours: ({ outsideHours, allHours, types }) =>
    `${rounded(outsideHours)} of ${rounded(allHours)} rostered hours are outside the opening hours of ${listed(types)}`,
  idleBot: ({ bot }) => `no journey has a step at the bot ${bot}`,
  neverServed: ({ line }) => `nobody who can take ${line} is ever on duty while contacts come for it`,
  notServed: ({ line, intervals, from, to }) =>
    `nobody who can take ${line} is on duty in ${counted(intervals)} in which contacts come for it, first ${span(from, to)}`,
  tooFewPeople: ({ lines, teams, from, to, intervals, work, people, endless }) => {
    const others = intervals === 1 ? '' : `, the worst of ${counted(intervals)} like it`;
    const outcome = endless ? 'as some never give up, the line only grows' : 'the rest wait until they give up';
    const [needed, there] = apart(work, people);
    return (
      `not enough people for ${listed(lines)}: ${span(from, to)}${others}, the contacts that come keep ${needed} people busy, ` +
      `and ${there} are on duty in ${listed(teams)}; ${outcome}`
    );
  },
  neverDone: ({ lines, teams, work, people }) => {
    const [needed, there] = apart(work / HOUR, people / HOUR);
    return (
      `more deferred work comes for ${listed(lines)} than can ever be done: it takes ${needed} h over the calendar, ` +
      `and people of ${listed(teams)} are on duty for ${there} h; what is left only grows`
    );
  },
  namelessRow: ({ of }) => `no ${ROWS[of]} is named here, so the row is not used`,
  strangeRows: ({ of, name, meant }) => `there is no ${ROWS[of]} "${name}", so its rows are not used${hint(meant)}`,
  oddHandlingTime: ({ seconds }) => `a handling time of ${seconds} s; the column is read in seconds`,
  handlingTimesOff: ({ mean, journey }) =>
    `handling times of ${timeOf(mean)} on average, where the journey says ${timeOf(journey)}; the column is read in seconds`,
  noHandlingTime: ({ rows }) =>
    `a handling time of 0 s in ${rows === 1 ? '1 row' : `${withCommas(rows)} rows`}: who was not answered has none; leave the cell empty, and the time is drawn as the journey says`,
  patienceIsWait: ({ rows }) =>
    `patience in ${withCommas(rows)} rows looks like the wait until the answer, after which nobody knows how long the customer would have waited; leave the cell empty where a contact was answered`,
  longRow: ({ type, length }) =>
    `the volume of ${type} in this row is spread over ${Number((length / HOUR).toFixed(2))} h, until the next row; if nobody comes then, add a row with volume 0`,
  noVolumes: ({ type, from, to }) =>
    `there are no volumes of ${type} ${from === null ? `from ${moment(to ?? '')} on` : `before ${moment(from)}`}, so nobody comes then`,
  daysWithoutVolume: ({ type, count, first }) =>
    count === 1
      ? `there is no volume of ${type} for ${date(first)}, though it is open then: nobody comes on that day`
      : `there are no volumes of ${type} for ${withCommas(count)} days on which it is open, first ${date(first)}: nobody comes then`,
  closedThroughout: ({ type, of, count, first }) => {
    const when = of === 'day' ? `on ${date(first)}` : `in the ${of} from ${date(first)} on`;
    const more = count === 1 ? '' : ` and ${withCommas(count - 1)} more ${of}${count === 2 ? '' : 's'}`;
    const why = of === 'day' ? 'it is closed all day' : 'every day of it is closed or has a weight of 0';
    return `the contacts of ${type} ${when}${more} have no time at which they could come: ${why}`;
  },
  lastRowHolds: ({ team, agents, length, daily }) =>
    `the ${rounded(agents)} of ${team} in this last row are there for ${rounded(length / HOUR)} h, until ${daily ? 'the first row of the next day' : 'the end of the calendar'}; if nobody is there then, add a row with 0 agents`,
  entryNever: ({ dates }) => `this entry holds on no day of the calendar: ${listed(dates)}`,
  entryCovered: () =>
    'this entry never counts: those before it hold at all its times, and the first that holds counts; write it before them',
  tooManyAway: ({ team, from, to, there, away, times }) => {
    const others = times === 1 ? '' : `, the first of ${withCommas(times)} such times`;
    return `${rounded(away)} people are taken away from ${team} where ${rounded(there)} are rostered: ${span(from, to)}${others}; nobody is there then`;
  },
  unreadColumn: ({ heading, meant }) => `the column "${heading}" is not read; headed ${meant} it would be ${COLUMNS[meant]}`,
  dottedThousands: ({ number }) =>
    `${number} is read as a little more than ${number.split('.', 1)[0] ?? ''}; if the point stands between thousands, write ${number.replace('.', '')}`,
  startTwice: ({ clock, date, timezone }) =>
    `${clock} comes twice on ${date} in ${timezone}, as clocks go back; the shift starts at the first one`,
  hourTwice: ({ moment, timezone }) =>
    `${moment} comes twice in ${timezone}, as clocks go back; the first one is taken, and an offset behind it (${moment}+01:00) tells them apart`,
  zoneWithoutSummer: ({ timezone, meant }) =>
    `${timezone} has no summer time${meant === null ? '; if clocks change, name a place, such as Europe/Vienna' : `; if clocks change, write ${meant}`}`,
};

const COLUMNS = {
  aht_s: 'the mean handling time in seconds',
  time_s: 'the handling time in seconds',
  patience_s: 'the patience in seconds',
  unpaid: 'what is not paid',
};

const MEANS = { time: 'handling time', wrapUp: 'wrap-up', patience: 'patience' };
const ROWS = { contact: 'contact type', team: 'team' };
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `a`, `a and b`, `a, b and c`. */
function listed(names: readonly string[]): string {
  const { shown, more } = firstOf(names);
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

function timeOf(milliseconds: number): string {
  return milliseconds >= HOUR ? `${rounded(milliseconds / HOUR)} h` : `${rounded(milliseconds / SECOND)} s`;
}

function hint(meant: string | null): string {
  return meant === null ? '' : `; did you mean "${meant}"?`;
}

function counted(intervals: number): string {
  return intervals === 1 ? '1 interval' : `${withCommas(intervals)} intervals`;
}

/** `Mon 2026-11-09 08:00` */
function moment(iso: string): string {
  const { weekday, date, time } = momentOf(iso);
  return `${WEEKDAYS[weekday]} ${date} ${time}`;
}

/** `Mon 2026-11-09` */
function date(iso: string): string {
  const found = momentOf(iso);
  return `${WEEKDAYS[found.weekday]} ${found.date}`;
}

function span(from: string, to: string): string {
  return `${moment(from)}-${momentOf(to).time}`;
}
