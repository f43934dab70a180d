import { parseClock } from '../../../kit/clock.js';
import { checked } from '../../../kit/parsed.js';
import { DAY, HOUR, MINUTE, parseDuration, SECOND } from '../../../kit/units.js';
import { withCommas } from '../../../kit/with-commas.js';
import { DEFAULTS } from '../../language/defaults.js';
import { MOST_AGENTS } from '../../language/roster.js';
import type { RawTeam } from '../../language/schema.js';
import { isRosterFile, type RawBreak, type RawShifts } from '../../language/shifts.js';
import { numbersOf } from '../../people/shifts.js';
import type { Break, Shift, ShiftStretch, Team } from '../../scenario.js';
import type { Path } from '../../source.js';
import { daysOf, doubtDates, type TimesContext } from './entry-times.js';
import { type PeopleContext, readPeople } from './people-file.js';

type RawShift = RawShifts[string];

/** The people of a team that has shifts. Errors are reported. */
export function normalizeShifts(
  path: Path,
  raw: NonNullable<RawTeam['shifts']>,
  team: string,
  context: PeopleContext,
): Pick<Team, 'rostered' | 'shifts' | 'atWork'> {
  const shifts = isRosterFile(raw) ? readPeople([...path, 'file'], team, context) : shiftsOf(path, raw, context);
  const { rostered, atWork } = numbersOf(shifts, context.calendar.end);
  return { shifts, rostered, atWork };
}

function shiftsOf(path: Path, raw: RawShifts, context: TimesContext): Shift[] {
  const shifts: Shift[] = [];
  let place = 0;
  for (const [name, shift] of Object.entries(raw)) {
    const start = checked(parseClock(shift.start));
    const stretches = stretchesOf([...path, name], shift, start, context);
    shifts.push({ name, label: shift.label ?? name, start, place, people: shift.agents, stretches });
    place += shift.agents;
  }
  if (place > MOST_AGENTS) {
    const [found, most] = [place, MOST_AGENTS].map((number) => withCommas(number));
    context.findings.error(path, `${found} people in all shifts; expected at most ${most}`);
  }
  return shifts;
}

/** One for each day on which the shift starts: it is as long as it says, however the clocks go on the way. */
function stretchesOf(path: Path, raw: RawShift, clock: number, context: TimesContext): ShiftStretch[] {
  const { time, calendar, findings } = context;
  const length = checked(parseDuration(raw.length));
  if (length > DAY) findings.error([...path, 'length'], `expected at most 24 h; found ${raw.length}`);
  const breaks = breaksOf([...path, 'breaks'], raw.breaks ?? [], length, context);
  const on = daysOf(path, raw, context);
  if (on === null) return [];
  const stretches = on
    .map((day) => ({ day, from: time.at(day, clock), to: time.at(day, clock) + length }))
    .filter(({ from, to }) => from < calendar.end && to > 0);
  const skipped = stretches.find(({ day }) => time.skips(day, clock));
  if (skipped !== undefined) {
    const where = `there is no ${raw.start} on ${time.dayWords(skipped.day)} in ${time.timezone}: clocks go forward over it`;
    findings.error([...path, 'start'], `${where}; leave that day to a shift of its own (days, since and until)`);
  }
  for (const { day } of stretches) {
    const { date } = time.day(day);
    if (!time.isTwice(`${date} ${raw.start}`)) continue;
    findings.warning([...path, 'start'], { kind: 'startTwice', clock: raw.start, date, timezone: time.timezone });
  }
  doubtDates(path, raw, stretches, context);
  return stretches.map(({ day, from, to }) => ({ date: time.day(day).date, from, to, breaks }));
}

/** In the order in which people have them. */
function breaksOf(path: Path, raw: readonly RawBreak[], length: number, { findings }: TimesContext): Break[] {
  const breaks = raw.map((pause, index) => ({
    index,
    after: checked(parseDuration(pause.after)),
    over: checked(parseDuration(pause.over ?? DEFAULTS.break.over)),
    length: checked(parseDuration(pause.length)),
    paid: pause.paid ?? DEFAULTS.break.paid,
  }));
  breaks.sort((a, b) => a.after - b.after);
  breaks.forEach((pause, place) => {
    const here = [...path, pause.index];
    const last = pause.after + pause.over + pause.length;
    const who = pause.over > 0 ? ', for who goes last,' : '';
    if (pause.length >= length) {
      findings.error([...here, 'length'], `a break of ${written(pause.length)} in a shift of ${written(length)}; expected a shorter one`);
    } else if (last > length) {
      findings.error(
        here,
        `the break ends${who} ${written(last)} after the start of a shift of ${written(length)}; expected it within the shift`,
      );
    }
    const other = breaks.slice(0, place).find((before) => overlap(before, pause));
    if (other !== undefined) {
      const [one, two] = [other, pause].map(
        (each) => `${written(each.after)}${each.over > 0 ? ` to ${written(each.after + each.over)}` : ''}`,
      );
      findings.error(
        here,
        `overlaps the break of entry ${other.index}, from ${one} after the start for ${written(other.length)}; this one is from ${two} after it`,
      );
    }
  });
  return breaks.map(({ index: _, ...pause }) => pause);
}

/** Whether somebody would have both at a time, be it the first to go or, with ever more people, the last. */
function overlap(before: Break, pause: Break): boolean {
  const gap = pause.after - before.after - before.length;
  return gap < 0 || gap + pause.over - before.over < 0;
}

/** `4 h`, `270 min` */
function written(duration: number): string {
  const [unit, name] = duration % HOUR === 0 ? [HOUR, 'h'] : duration % MINUTE === 0 ? [MINUTE, 'min'] : [SECOND, 's'];
  return `${withCommas(duration / unit)} ${name}`;
}
