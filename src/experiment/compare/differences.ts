import { NAMED_KINDS, type NamedKind, type ScopeKind } from '../../measures/measure.js';
import { figureOf } from '../result/figures.js';
import type { Difference, Differences, DifferencesByName } from './comparison.js';
import { verdictOn } from './comparison.js';
import { type Pair, pairedDifference } from './paired.js';
import { replicationsToShow } from './settling.js';

/** Every measure that two scenarios have in common, beside each other. */
export type AllDifferences = Readonly<Record<NamedKind, DifferencesByName>> & {
  readonly whole: Differences;
  readonly onlyInBaseline: readonly string[];
  readonly onlyHere: readonly string[];
};

/** @param confidence of the interval of each difference */
export function differencesOf(pair: Pair, confidence: number): AllDifferences {
  const { baseline, other } = pair;
  const only = (here: Pair['baseline'], there: Pair['baseline']) =>
    NAMED_KINDS.filter((kind) => kind !== 'channels' && kind !== 'groups').flatMap((kind) =>
      here.layout.names[kind].filter((name) => !there.layout.names[kind].includes(name)).map((name) => `${kind}.${name}`),
    );
  const byName = (kind: NamedKind): DifferencesByName => {
    const names = baseline.layout.names[kind].filter((name) => other.layout.names[kind].includes(name));
    return Object.fromEntries(names.map((name) => [name, ofThing(pair, kind, name, confidence)]));
  };
  return {
    onlyInBaseline: only(baseline, other),
    onlyHere: only(other, baseline),
    contacts: byName('contacts'),
    channels: byName('channels'),
    lines: byName('lines'),
    teams: byName('teams'),
    groups: byName('groups'),
    bots: byName('bots'),
    whole: ofThing(pair, 'whole', '', confidence),
  };
}

function ofThing(pair: Pair, kind: ScopeKind, name: string, confidence: number): Differences {
  const there = new Set(pair.other.layout.measures[kind].map((measure) => measure.name));
  const measures = pair.baseline.layout.measures[kind].filter((measure) => measure.only !== 'intervals' && there.has(measure.name));
  return Object.fromEntries(
    measures.map((measure): [string, Difference] => {
      const figureIn = ({ simulation: { result } }: Pair['baseline']) =>
        (kind === 'whole' ? result.whole : result[kind][name])[measure.name];
      const estimate = pairedDifference(pair, { kind, name, measure }, confidence);
      return [
        measure.name,
        {
          baseline: figureIn(pair.baseline),
          value: figureIn(pair.other),
          difference: figureOf(estimate),
          verdict: estimate === null ? null : verdictOn(estimate, measure.better),
          moreReplications: moreFor(estimate, pair.replications, confidence),
        },
      ];
    }),
  );
}

function moreFor(estimate: ReturnType<typeof pairedDifference>, replications: number, confidence: number): number | null {
  const needed = estimate === null || replications < 2 ? null : replicationsToShow(estimate, replications, confidence);
  return needed === null ? null : needed - replications;
}
