import { WEEKDAYS } from '../../../kit/clock.js';
import { checked } from '../../../kit/parsed.js';
import { DAY, HOUR, parseRatio } from '../../../kit/units.js';
import { DEFAULTS } from '../../language/defaults.js';
import type { RawArrivals } from '../../language/schema.js';
import type { Arrivals, Calendar, RatePiece, Variability } from '../../scenario.js';
import type { Path } from '../../source.js';
import { TableReader } from '../../tables/table-reader.js';
import type { OpenHours } from '../../time/hours.js';
import { layVolume, layVolumeOver } from '../../time/pieces.js';
import { lengthOf, partsWithin } from '../../time/spans.js';
import type { ArrivalContext } from './context.js';
import { readRecording } from './recorded.js';
import { volumePieces } from './volumes.js';

type RawRates = Exclude<RawArrivals, { log: string }>;
type PerDay = Extract<RawArrivals, { perDay: number }>;
type Profile = NonNullable<PerDay['profile']>;

/** How many contacts come, and when. Errors are reported; what could not be read has no contacts. */
export function normalizeArrivals(path: Path, raw: RawArrivals, context: ArrivalContext): Arrivals {
  if ('log' in raw) return recordedArrivals(path, raw, context);
  const factor = raw.multiply ?? DEFAULTS.arrivals.multiply;
  const pieces = ratePieces(path, raw, context).map((piece) => ({ ...piece, volume: piece.volume * factor }));
  return {
    kind: 'rates',
    pieces: pieces.filter(({ volume }) => volume > 0),
    process: raw.process ?? DEFAULTS.arrivals.process,
    variability: variabilityOf(raw.variability),
  };
}

/** Factors that are left out do not vary. */
export function variabilityOf(raw: RawRates['variability']): Variability {
  return {
    day: checked(parseRatio(raw?.day ?? DEFAULTS.variability.day)),
    interval: checked(parseRatio(raw?.interval ?? DEFAULTS.variability.interval)),
  };
}

function recordedArrivals(path: Path, raw: Extract<RawArrivals, { log: string }>, context: ArrivalContext): Arrivals {
  const { findings, tables } = context;
  const none: Arrivals = { kind: 'log', at: new Float64Array(), patience: new Float64Array(), time: new Float64Array() };
  const table = tables.named([...path, 'log']);
  if (table === null) return none;
  const where = new Map(Object.entries(raw.where ?? {}).map(([column, value]) => [column, String(value)]));
  const recording = readRecording(table, where, context);
  if (recording === null) return none;
  const { arrivals, outside } = recording;
  if (outside > 0) findings.warning([...path, 'log'], { kind: 'outsideCalendar', rows: outside });
  return arrivals;
}

function ratePieces(path: Path, raw: RawRates, context: ArrivalContext): RatePiece[] {
  const { intervals } = context.calendar;
  if ('perHour' in raw) {
    return context.hours.hours.open.flatMap((span) => layVolume(span, (raw.perHour * (span.to - span.from)) / HOUR, 1, intervals));
  }
  if ('perDay' in raw) return perDayPieces(path, raw, context);
  return volumePieces([...path, 'file'], raw.where, context);
}

/**
 * The volume of each local day, spread over it. Where clocks change a weight counts in proportion to how long its interval lasts on
 * that day, so that those of skipped hours drop out; the day's volume stays.
 */
function perDayPieces(path: Path, raw: PerDay, context: ArrivalContext): RatePiece[] {
  const { calendar, time, hours } = context;
  const weights = raw.profile === undefined ? null : weightsOf([...path, 'profile'], raw.profile, context);
  const length = calendar.intervalLength;
  // A type with clocks of its own may begin the calendar in the middle of one local day and end it in another.
  return Array.from({ length: calendar.days.length + 2 }, (_, index) => index - 1).flatMap((index) => {
    const day = time.day(index);
    const weekday = WEEKDAYS[day.weekday];
    const volume = raw.perDay * (weekday === undefined ? 1 : (raw.weekdays?.[weekday] ?? DEFAULTS.weekday));
    if (weights === null) return layVolumeOver(partsWithin(hours.around, day), volume, calendar.intervals);
    const stretches = weights.map((weight, place) => {
      const [from, to] = [time.at(index, place * length), time.at(index, (place + 1) * length)];
      return { from, to, weight: (weight * (to - from)) / length };
    });
    const sum = stretches.reduce((total, { weight }) => total + weight, 0);
    return stretches.flatMap((stretch) => layVolume(stretch, (volume * stretch.weight) / sum, 1, calendar.intervals));
  });
}

/** Weights of a profile, one per interval of the day. Wrong ones are reported and replaced by an even profile. */
function weightsOf(path: Path, profile: Profile, context: ArrivalContext): readonly number[] | null {
  const { findings, calendar } = context;
  const weights = Array.isArray(profile) ? profile : weightsInFile(path, profile, context);
  if (weights === null) return null;
  const expected = DAY / calendar.intervalLength;
  if (weights.length !== expected) {
    const minutes = calendar.intervalLength / 60_000;
    findings.error(path, `expected ${expected} weights, one for every ${minutes} min of a day from 00:00; found ${weights.length}`);
    return null;
  }
  if (weights.every((weight) => weight === 0)) {
    findings.error(path, 'all weights are 0; expected at least one above 0');
    return null;
  }
  return weights;
}

function weightsInFile(path: Path, profile: Exclude<Profile, number[]>, { findings, tables }: ArrivalContext): number[] | null {
  const table = tables.named([...path, 'file']);
  if (table === null) return null;
  const reader = new TableReader(table, findings);
  const column = reader.column(profile.column);
  if (reader.failed) return null;
  const weights = table.rows.map((row) => reader.number(row, column));
  reader.close();
  return reader.failed ? null : weights;
}

/** Expected contacts of a type in the whole calendar. */
export function expectedContacts(arrivals: Arrivals): number {
  return arrivals.kind === 'log' ? arrivals.at.length : arrivals.pieces.reduce((sum, { volume }) => sum + volume, 0);
}

/** Expected contacts of a type ahead of the calendar, where the first interval's arrivals go on; a log has none there. */
export function expectedInWarmUp(arrivals: Arrivals, { intervals, warmUp }: Calendar): number {
  const [first] = intervals;
  if (arrivals.kind === 'log' || first === undefined) return 0;
  const volume = arrivals.pieces.reduce((sum, piece) => (piece.to <= first.to ? sum + piece.volume : sum), 0);
  return (volume * warmUp) / (first.to - first.from);
}

/** Expected contacts of a type while it is closed. */
export function expectedWhileClosed(arrivals: Arrivals, hours: OpenHours['hours']): number {
  if (arrivals.kind === 'log') {
    return arrivals.at.filter((at) => partsWithin(hours.open, { from: at, to: at + 1 }).length === 0).length;
  }
  return arrivals.pieces.reduce((sum, piece) => {
    const open = lengthOf(partsWithin(hours.open, piece));
    return sum + piece.volume * (1 - open / (piece.to - piece.from));
  }, 0);
}
