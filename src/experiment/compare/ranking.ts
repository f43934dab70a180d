import type { Estimate } from '../../statistics/interval.js';
import { figureOf } from '../result/figures.js';
import type { MeasurePath } from '../result/measure-path.js';
import type { Figure, Simulation } from '../result/result.js';
import type { Rank, Ranking } from './comparison.js';
import { type Lead, leadsOf, standing } from './standing.js';

/**
 * Orders scenarios by one measure and tells which may be the best: multiple comparisons with the best, on paired replications. Each is
 * compared with every other at the confidence of a single difference (Bonferroni); a scenario leaves the set when one that stays is shown
 * to be better. The best one leaves it with a chance of at most 1 − confidence.
 * Source: J. C. Hsu, Multiple Comparisons (1996), chapter 4; with pairs, B. L. Nelson, J. Swann, D. Goldsman and W. Song,
 * Operations Research 49 (2001) 950, section 3.
 *
 * @param names of the simulations, in their order
 * @param single confidence of a single difference: 1 − (1 − confidence) / (scenarios − 1), less where the data were looked at before
 * @returns null where no scenario has a value of the measure, or where neither way is better
 */
export function rankingOf(
  simulations: readonly Simulation[],
  names: readonly { readonly name: string }[],
  path: MeasurePath,
  { confidence, single }: { readonly confidence: number; readonly single: number },
): Ranking | null {
  const { better } = path.measure;
  if (better === 'neither') return null;
  const sign = better === 'higher' ? 1 : -1;
  const figures = simulations.map((simulation) => figureIn(simulation, path));
  const known = figures.flatMap((figure, index) => (figure === null ? [] : [index]));
  if (known.length === 0) return null;
  const ahead = leadsOf(
    known.map((index) => simulations[index]),
    path,
    better,
    single,
  );
  const stand = standing(ahead);
  const ranks = simulations.map((_, index): Rank => {
    const place = known.indexOf(index);
    const [name, figure] = [names[index].name, figures[index]];
    if (place === -1) return { name, figure, toBestOther: null, mayBeBest: false };
    return { name, figure, toBestOther: figureOf(toBest(ahead[place], place, stand, sign)), mayBeBest: stand.includes(place) };
  });
  ranks.sort((a, b) => sign * (meanOr(b, sign) - meanOr(a, sign)) || 0);
  return { measure: path.path, better, confidence, scenarios: ranks };
}

/** The lead on the best of the others, by Hsu's constrained intervals, back in the measure's own direction. */
function toBest(leads: readonly (Lead | null)[], place: number, stand: readonly number[], sign: number): Estimate | null {
  const others = leads.flatMap((lead) => lead ?? []);
  if (others.length === 0) return null;
  const mean = Math.min(...others.map((lead) => lead.mean));
  const most = Math.max(0, Math.min(...others.map((lead) => lead.high)));
  const rivals = leads.flatMap((lead, other) => (lead !== null && other !== place && stand.includes(other) ? [lead.low] : []));
  const least = rivals.length === 0 ? 0 : Math.min(0, ...rivals);
  const [low, high] = sign > 0 ? [least, most] : [-most, -least];
  return { mean: sign * mean, low: finite(low), high: finite(high) };
}

function finite(value: number): number | null {
  // No −0 in the JSON.
  return Number.isFinite(value) ? value + 0 : null;
}

function meanOr({ figure }: Rank, sign: number): number {
  return figure?.mean ?? -sign * Number.MAX_VALUE;
}

function figureIn({ result }: Simulation, { kind, name, measure }: MeasurePath): Figure | null {
  const figures = kind === 'whole' ? result.whole : result[kind][name];
  return figures?.[measure.name] ?? null;
}
