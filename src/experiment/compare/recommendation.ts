import { type Grade, isKept } from '../promises/grade.js';
import type { MeasurePath } from '../result/measure-path.js';
import type { Simulation } from '../result/result.js';
import type { Choice, Recommendation } from './comparison.js';
import { isAhead, leadsOf, standing } from './standing.js';

/** Amounts that differ by a smaller share than this are not worth choosing by, even where the difference is shown. */
const NEARLY = 0.001;

/** A plan that may be recommended. */
interface Plan {
  readonly name: string;
  readonly simulation: Simulation;
}

interface Criteria {
  /** What a plan costs; the first that all plans state. */
  readonly prices: readonly MeasurePath[];
  readonly service: MeasurePath;
  /** Of a single difference. */
  readonly single: number;
}

export function recommendationOf(plans: readonly Plan[], criteria: Criteria): Recommendation {
  const graded = plans.map((plan) => ({ plan, grade: gradeOfAll(plan.simulation) }));
  const promised = graded.some(({ grade }) => grade !== null);
  const of = (wanted: Grade) => graded.filter(({ grade }) => grade === wanted).map(({ plan }) => plan);
  const [kept, likely] = [of('kept'), of('likelyKept')];
  const among = promised ? (kept.length > 0 ? kept : likely) : plans;
  const price = criteria.prices.find((path) => among.every(({ simulation }) => simulation.result.whole[path.measure.name] ?? null));
  const [first, second] = promised ? [price, criteria.service] : [criteria.service, price];
  let left = among;
  const choices = [first, second].flatMap((path): Choice[] => {
    if (path === undefined || left.length < 2) return [];
    const choice = narrowed(left, path, path === price, criteria);
    left = left.filter(({ name }) => choice.left.includes(name));
    return [choice];
  });
  return {
    grade: promised ? (kept.length > 0 ? 'kept' : 'likelyKept') : null,
    among: among.map(nameOf),
    unsure: promised && kept.length > 0 ? likely.map(nameOf) : [],
    choices,
    recommended: choices.reduce<readonly string[]>((best, { ahead }) => {
      const leading = best.filter((name) => ahead.includes(name));
      return leading.length > 0 ? leading : best;
    }, left.map(nameOf)),
  };
}

function nameOf({ name }: Plan): string {
  return name;
}

/** How surely all promises are kept; null where there are none. A promise without a value is not kept. */
function gradeOfAll({ result: { promises } }: Simulation): Grade | null {
  if (promises.length === 0) return null;
  if (!promises.every(({ grade }) => isKept(grade))) return 'missed';
  return promises.every(({ grade }) => grade === 'kept') ? 'kept' : 'likelyKept';
}

function narrowed(plans: readonly Plan[], path: MeasurePath, isPrice: boolean, { single }: Criteria): Choice {
  // Hours and people are neither good nor bad in themselves; as a price less of them is better.
  const better = isPrice || path.measure.better === 'lower' ? 'lower' : 'higher';
  const leads = leadsOf(
    plans.map(({ simulation }) => simulation),
    path,
    better,
    single,
  );
  const stand = standing(leads);
  const amounts = plans.map(({ simulation: { result } }) => (isPrice ? (result.whole[path.measure.name]?.mean ?? null) : null));
  const least = Math.min(...stand.map((place) => amounts[place] ?? Number.POSITIVE_INFINITY));
  const near = plans.flatMap((_, place) => {
    const amount = amounts[place];
    return stand.includes(place) || amount === null || amount > least * (1 + NEARLY) ? [] : [place];
  });
  const places = [...plans.keys()];
  const left = places.filter((place) => stand.includes(place) || near.includes(place));
  const behind = places.filter((place) => !left.includes(place));
  const ahead = behind.length === 0 ? [] : left.filter((place) => behind.every((other) => isAhead(leads[place][other])));
  const names = (wanted: readonly number[]) => wanted.map((place) => plans[place].name);
  return { measure: path.path, left: names(left), nearly: near.length > 0, behind: names(behind), ahead: names(ahead) };
}
