import { checked } from '../../../kit/parsed.js';
import { HOUR, parseRatio } from '../../../kit/units.js';
import { DEFAULTS } from '../../language/defaults.js';
import type { RawArrivals } from '../../language/schema.js';
import type { Arrivals, Calendar, RatePiece, Variability } from '../../scenario.js';
import type { Path } from '../../source.js';
import type { OpenHours } from '../../time/hours.js';
import { layVolume } from '../../time/pieces.js';
import { lengthOf, partsWithin } from '../../time/spans.js';
import type { ArrivalContext } from './context.js';
import { readRecording } from './recorded.js';
import { totalPieces } from './totals.js';
import { volumePieces } from './volumes.js';

type RawRates = Exclude<RawArrivals, { log: string }>;

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
  return 'file' in raw ? volumePieces(path, raw, context) : totalPieces(path, raw, context);
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
