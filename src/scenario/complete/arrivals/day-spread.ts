import { WEEKDAYS } from '../../../kit/clock.js';
import type { RawProfile } from '../../language/profile.js';
import type { RatePiece } from '../../scenario.js';
import type { Path } from '../../source.js';
import { layVolume, layVolumeOver } from '../../time/pieces.js';
import type { ArrivalContext } from './context.js';
import { normalizeProfile, type Profile } from './profile.js';

/** What a local day is to contacts: they can come, they cannot as it is closed, or it is open and the profile has no weights for it. */
type DayKind = 'comes' | 'closed' | 'unsaid';

/** How the volume of a local day is spread over it: by the weights of a profile, or else evenly over the opening hours. */
export class DaySpread {
  readonly #path: Path;
  readonly #profile: Profile | null;
  readonly #context: ArrivalContext;
  readonly #refused = new Set<number>();

  private constructor(path: Path, profile: Profile | null, context: ArrivalContext) {
    this.#path = path;
    this.#profile = profile;
    this.#context = context;
  }

  /** @returns null where the profile is wrong, which has then been reported. */
  static of(path: Path, raw: RawProfile | undefined, context: ArrivalContext): DaySpread | null {
    const profile = raw === undefined ? null : normalizeProfile(path, raw, context);
    return raw !== undefined && profile === null ? null : new DaySpread(path, profile, context);
  }

  kindOf(day: number): DayKind {
    if (this.#weightsOf(day) !== null) return 'comes';
    if (this.#context.hours.on(day).length === 0) return 'closed';
    return this.#profile === null ? 'comes' : 'unsaid';
  }

  /**
   * The volume of a day in pieces within the calendar; of one that is closed none. Where clocks change a weight counts in proportion to
   * how long its interval lasts on that day, so that those of skipped hours drop out; the day's volume stays.
   */
  lay(day: number, volume: number, timeFactor: number): RatePiece[] {
    const { calendar, time, hours } = this.#context;
    const weights = this.#weightsOf(day);
    if (weights === null) return this.#profile === null ? layVolumeOver(hours.on(day), volume, timeFactor, calendar.intervals) : [];
    const length = calendar.intervalLength;
    const stretches = weights.map((weight, place) => {
      const [from, to] = [time.at(day, place * length), time.at(day, (place + 1) * length)];
      return { from, to, weight: (weight * (to - from)) / length };
    });
    const sum = stretches.reduce((total, { weight }) => total + weight, 0);
    return stretches.flatMap((stretch) => layVolume(stretch, (volume * stretch.weight) / sum, timeFactor, calendar.intervals));
  }

  /**
   * Says that contacts are to come on a day for which the profile has no weights; of each weekday once.
   *
   * @param otherwise what else a planner may do about it: `give it no volume with …`
   */
  refuse(day: number, otherwise: string): void {
    const { time, findings } = this.#context;
    const { weekday } = time.day(day);
    if (this.#refused.has(weekday)) return;
    this.#refused.add(weekday);
    const name = WEEKDAYS[weekday] ?? '';
    const zero = this.#profile?.[weekday] === 'zero';
    const found = zero ? `all weights for ${name} are 0` : `there are no weights for ${name}`;
    const mend = zero ? 'expected at least one above 0' : `add ${name}`;
    findings.error(this.#path, `${found}, but contacts are to come on ${time.dayWords(day)}; ${mend}, or ${otherwise}`);
  }

  #weightsOf(day: number): readonly number[] | null {
    const weights = this.#profile?.[this.#context.time.day(day).weekday];
    return weights === undefined || typeof weights === 'string' ? null : weights;
  }
}
