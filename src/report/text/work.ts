import type { Figure } from '../../experiment/result/result.js';
import type { Texts } from '../texts/en/texts.js';
import { meanText } from './figure-text.js';

/** The measures that tell how much work a plan pays for. */
export type WorkMeasure = 'fullTimeEquivalents' | 'rosteredHours';

/**
 * By which of them a plan is told of: by full-time people, or hours where the calendar is too short to fill their week.
 *
 * @param whole figures of the whole by measure, or what else there is of those that have a value
 */
export function workMeasure(whole: Readonly<Record<string, unknown>>): WorkMeasure {
  return (whole['fullTimeEquivalents'] ?? null) === null ? 'rosteredHours' : 'fullTimeEquivalents';
}

/** `12.4 full-time people`, `96 h of paid work`: the mean alone. */
export function workText(measure: string, figure: Figure | null, { work, units }: Texts): string {
  return measure === 'rosteredHours' ? work.hours(meanText(figure, 'hours', units)) : work.people(meanText(figure, 'people', units));
}
