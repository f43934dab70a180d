/** The answer of a capacity check, the same on the screen and on the page. */
import type { BreakEven, Capacity } from '../../experiment/capacity/capacity.js';
import { type Grade, gradeOf, leastSure } from '../../experiment/promises/grade.js';
import type { Answer } from '../text/answer.js';
import { isolated } from '../text/isolated.js';
import { percent, rounded } from '../text/number.js';
import { targetWords } from '../text/promise-words.js';
import { toneOfGrade } from '../text/tone.js';
import type { Texts } from '../texts/en/texts.js';
import { factorText, startText } from './words.js';

export function capacityAnswer(capacity: Capacity, texts: Texts): Answer {
  const { capacity: words } = texts;
  const { firstBreak, run, targets, recorded } = capacity;
  const question = words.question;
  const meant = run.chance === null ? words.onAverage : words.chanceMeant(percent(run.chance));
  const asRecorded =
    recorded.length === 0 ? '' : words.recorded(texts.list(recorded.map((name) => isolated(texts.thing('contacts', name)))));
  if (targets.every(({ breakEven }) => breakEven.status === 'unknown'))
    return { question, tone: 'open', verdict: words.untold, sentences: [] };
  if (firstBreak === null) return { question, tone: 'good', verdict: words.above(rounded(run.ceiling)), sentences: [meant, asRecorded] };
  const { breakEven, target } = firstBreak;
  const found = targets.find((one) => one.target.text === target.text);
  const time = found?.firstInterval ? startText(found.firstInterval, texts) : null;
  const first = words.first(
    texts.quoted(targetWords(target, texts)),
    found?.firstLine ? isolated(texts.thing('lines', found.firstLine)) : null,
    time,
  );
  const { factor, low, high } = breakEven;
  const grade = leastSure(targets.map((one) => gradeOfLimit(one.breakEven)));
  const tone = toneOfGrade(grade);
  if (factor === null) return { question, tone, verdict: words.below(rounded(run.floor)), sentences: [first, meant, asRecorded] };
  const text = factorText(factor, breakEven);
  const share = percent(Math.abs(Number(text) - 1));
  const sure =
    low === null || high === null ? '' : words.sure(percent(run.confidence), factorText(low, breakEven), factorText(high, breakEven));
  const than = factor < 1 ? words.less(share) : words.more(share);
  const sentences = [sure, first, meant, asRecorded];
  if (share === '0%') return { question, tone: 'open', verdict: words.barely(text), sentences };
  const verdict = factor < 1 ? words.broken(text, than, grade === 'missed') : words.holds(text, than, grade === 'kept');
  return { question, tone, verdict, sentences };
}

/** How surely a promise holds the volume planned, by where the interval of its break-even lies; an end that is not known is far away. */
function gradeOfLimit({ status, factor, low, high }: BreakEven): Grade {
  if (status === 'unknown') return 'kept';
  const mean = factor ?? (status === 'above' ? Number.MAX_VALUE : 0);
  const known = low !== null || high !== null;
  const ends = known ? { low: low ?? 0, high: high ?? Number.MAX_VALUE } : { low, high };
  return gradeOf({ mean, ...ends }, { relation: '>=', value: 1 }) ?? 'likelyMissed';
}
