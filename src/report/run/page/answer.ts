/** The answer about a scenario, or several that were run one by one, in a sentence with its certainty. */
import type { Figure } from '../../../experiment/result/result.js';
import { TONES } from '../../page/marks.js';
import { isMissed, type Promised, type PromiseState, STATES, worstFirst } from '../../page/promises.js';
import type { Reported } from '../../page/subject.js';
import type { Answer } from '../../text/answer.js';
import { figureText, meanText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import { percent } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';

export function answerOf({ simulation }: Reported, promises: readonly Promised[], texts: Texts): Answer {
  const { run } = texts;
  const question = run.question(promises.length);
  if (promises.length === 0)
    return { question, tone: 'open', verdict: unpromised(simulation.result.contacts['all'], texts), sentences: [] };
  const [worst] = worstFirst(promises);
  const missed = promises.filter(isMissed).length;
  const days = simulation.scenario.calendar.days.length;
  const own = [certaintyOf(worst, simulation.result.run.confidence, texts), daysText(worst, days, texts)];
  if (worst.state === 'unknown') return { question, tone: 'open', verdict: run.verdict.unknown, sentences: [worst.sentence] };
  if (promises.length === 1)
    return { question, tone: TONES[worst.state], verdict: texts.sentences([run.verdict[worst.state], worst.sentence]), sentences: own };
  const all = missed === 0 ? run.allKept(promises.length) : run.missed(missed, promises.length);
  const example = missed === 0 ? texts.sentences([run.closest, worst.sentence]) : worst.sentence;
  return { question, tone: TONES[worst.state], verdict: texts.sentences([run.verdict[worst.state], all]), sentences: [example, ...own] };
}

/** Of several scenarios which keep all promises. */
export function answerOfSeveral(reported: readonly Reported[], promises: readonly (readonly Promised[])[], texts: Texts): Answer {
  const { run } = texts;
  const question = run.questionOfSeveral;
  const states = promises.map((own) => overall(own));
  const names = (wanted: (state: PromiseState) => boolean) =>
    texts.list(reported.filter((_, index) => wanted(states[index])).map(({ name }) => isolated(name)));
  if (promises.every((own) => own.length === 0))
    return { question, tone: 'open', verdict: run.noPromiseInAny, sentences: [run.notCompared] };
  const kept = states.filter((state) => state === 'kept' || state === 'likelyKept').length;
  const unsure = names((state) => state === 'likelyKept' || state === 'likelyMissed');
  return {
    question,
    tone: kept === 0 ? 'bad' : 'good',
    verdict: run.severalKept(
      kept,
      reported.length,
      names((state) => state === 'kept' || state === 'likelyKept'),
    ),
    sentences: [unsure === '' ? '' : run.severalUnsure(unsure), run.notCompared],
  };
}

/** The state of the worst promise. */
export function overall(promises: readonly Promised[]): PromiseState {
  return promises.reduce<PromiseState>((worst, { state }) => (STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst), 'kept');
}

/** `95% sure: between 85.2% and 87.4%` */
function certaintyOf({ figure, unit, state }: Promised, confidence: number, texts: Texts): string {
  if (figure === null) return '';
  const { low, high } = figure;
  if (low === null || high === null) return texts.oneReplication;
  const value = (mean: number) => meanText({ mean, low: null, high: null }, unit, texts.units);
  const sure = texts.interval(percent(confidence), value(low), value(high));
  return state === 'kept' || state === 'missed' ? sure : texts.sentences([sure, texts.run.notBeyondChance]);
}

function daysText({ days }: Promised, count: number, texts: Texts): string {
  return days === null ? '' : texts.run.onDays(meanText(days, 'share'), count);
}

function unpromised(all: Readonly<Record<string, Figure | null>> | undefined, texts: Texts): string {
  const offered = all?.['offered']?.mean ?? 0;
  if (all === undefined || offered === 0) return texts.run.nobody;
  return texts.run.noPromise(
    figureText(all['averageWait'] ?? null, 'seconds', texts.units),
    meanText(all['abandonmentRate'] ?? null, 'share'),
  );
}
