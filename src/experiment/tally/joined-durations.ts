import type { Counts } from '../../center/counts.js';
import { lastOfSection } from '../../statistics/section.js';
import { emptiedHistograms, summedHistograms } from './histograms.js';

/**
 * Takes the durations of replications together where a pool of them will do so anyway: in each section. Done where the replications
 * ran, it spares the one thread that adds up all of them most of its work, and most of what would be handed to it.
 *
 * @param counts of consecutive replications
 * @param first number of the first of them
 * @param intervals whether durations by interval are wanted; else there will be none
 * @returns the same, the durations of each section in the last of its replications that are here, and none in the others
 */
export function joinDurations(counts: readonly Counts[], first: number, intervals: boolean): readonly Counts[] {
  if (counts.length === 0 || (counts.length === 1 && intervals)) return counts;
  const none = { histograms: emptiedHistograms(counts[0].histograms), overRun: emptiedHistograms(counts[0].overRun) };
  const joined: Counts[] = [];
  for (let begin = 0; begin < counts.length; begin = joined.length) {
    const section = counts.slice(begin, lastOfSection(first + begin) - first + 1);
    const together = (name: 'histograms' | 'overRun') => summedHistograms(section.map((replication) => replication[name]));
    const all = { histograms: intervals ? together('histograms') : none.histograms, overRun: together('overRun') };
    joined.push(...section.map((replication, index) => ({ ...replication, ...(index < section.length - 1 ? none : all) })));
  }
  return joined;
}
