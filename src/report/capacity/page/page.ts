/** The page of a capacity check: how much more volume, what breaks first, and what would mend it. */
import type { Capacity, FirstBreak, TargetCapacity } from '../../../experiment/capacity/capacity.js';
import type { Target } from '../../../experiment/promises/target.js';
import type { Figure } from '../../../experiment/result/result.js';
import type { Unit } from '../../../measures/measure.js';
import { measureNamed } from '../../../measures/table.js';
import { type Answer, answerBox, type Card, cardList } from '../../page/answer.js';
import { auditParts } from '../../page/audit.js';
import { pageText } from '../../page/document.js';
import { type Html, html, isolated, joined, type Part } from '../../page/html.js';
import { dayText } from '../../page/moments.js';
import type { Reported } from '../../page/subject.js';
import { mark, table } from '../../page/table.js';
import { TONES } from '../../run/page/answer.js';
import { periodText } from '../../run/page/leadership.js';
import { plannerCharts } from '../../run/page/page.js';
import { differenceText } from '../../text/difference-text.js';
import { figureText, meanText } from '../../text/figure-text.js';
import { duration, percent, rounded } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';
import { curvePanels, dayPanel } from './charts.js';
import { breakEvenText, factorText, mendWords, startText, targetWords } from './words.js';

/** Rows of a table; of mends the best, of promises those that break first. */
const MOST_ROWS = 8;
/** Days that are named. */
const MOST_DAYS = 3;

/** @param reported the scenario at the volumes as written, with intervals and profiles of waits */
export function capacityPage(capacity: Capacity, reported: Reported, texts: Texts): string {
  return pageText(
    {
      title: texts.capacity.title(capacity.scenario.title),
      version: capacity.run.version,
      leadership: joined([
        html`<p class="faint">${periodText(reported, texts)}</p>`,
        answerBox(answerOf(capacity, texts)),
        cardList(cardsOf(capacity, texts)),
        targetTable(capacity, texts),
        aloneTable(capacity, texts),
        capacity.firstBreak === null ? null : mendTable(capacity.firstBreak, capacity.targets, texts),
        risks(capacity, texts),
      ]),
      planners: joined([curvePanels(capacity, texts), dayPanel(capacity, texts), plannerCharts([reported], texts)]),
      auditors: auditParts([reported], texts),
    },
    texts,
  );
}

function answerOf(capacity: Capacity, texts: Texts): Answer {
  const { capacity: words } = texts;
  const { firstBreak, run, targets, recorded } = capacity;
  const question = words.question;
  const meant = run.chance === null ? words.onAverage : words.chanceMeant(percent(run.chance));
  const kept = recorded.length === 0 ? '' : words.recorded(texts.list(recorded.map(isolated)));
  if (targets.every(({ breakEven }) => breakEven.status === 'unknown'))
    return { question, tone: 'open', verdict: words.untold, sentences: [] };
  if (firstBreak === null) return { question, tone: 'good', verdict: words.above(rounded(run.ceiling)), sentences: [meant, kept] };
  const { breakEven, target } = firstBreak;
  const found = targets.find((one) => one.target.text === target.text);
  const time = found?.firstInterval ? startText(found.firstInterval, texts) : null;
  const first = words.first(texts.quoted(targetWords(target, texts)), found?.firstLine ? isolated(found.firstLine) : null, time);
  const { factor, low, high } = breakEven;
  if (factor === null) return { question, tone: 'bad', verdict: words.below(rounded(run.floor)), sentences: [first, meant, kept] };
  const text = factorText(factor, breakEven);
  const share = percent(Math.abs(Number(text) - 1));
  const sure =
    low === null || high === null ? '' : words.sure(percent(run.confidence), factorText(low, breakEven), factorText(high, breakEven));
  const verdict = factor < 1 ? words.broken(text, words.less(share)) : words.holds(text, words.more(share));
  return { question, tone: factor < 1 ? 'bad' : 'good', verdict, sentences: [sure, first, meant, kept] };
}

function cardsOf({ firstBreak, together }: Capacity, texts: Texts): Card[] {
  const { card } = texts.capacity;
  const cards: Card[] = [];
  if (firstBreak !== null && firstBreak.breakEven.factor !== null) {
    const { factor, low, high } = firstBreak.breakEven;
    const between =
      low === null || high === null ? '' : card.between(factorText(low, firstBreak.breakEven), factorText(high, firstBreak.breakEven));
    cards.push({ value: `×${factorText(factor, firstBreak.breakEven)}`, words: card.factor, beside: between });
  }
  if (together.period !== null) cards.push({ value: meanText(together.period, 'share'), words: card.period, beside: '' });
  const [weakest] = weakDays({ together });
  if (weakest !== undefined && together.days.length > 1) {
    cards.push({ value: meanText(weakest.chance, 'share'), words: card.day(dayText(weakest.date, texts)), beside: '' });
  }
  const mend = firstBreak?.mends.find(({ shown }) => shown);
  if (firstBreak !== null && mend !== undefined) {
    const gain = differenceText(changeOf(mend.gain, firstBreak.target), unitOf(firstBreak.target), texts.comparison);
    cards.push({ value: gain, words: mendWords(mend, texts), beside: card.mend });
  }
  return cards;
}

function weakDays({ together }: Pick<Capacity, 'together'>) {
  const known = together.days.flatMap(({ date, chance }) => (chance === null ? [] : [{ date, chance }]));
  return known.sort((a, b) => a.chance.mean - b.chance.mean);
}

function targetTable({ targets, run }: Capacity, texts: Texts): Html {
  const { capacity: words, promise } = texts;
  const sorted = [...targets].sort((a, b) => limitOf(a) - limitOf(b));
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(({ target, now, grade, breakEven, firstLine, firstInterval, longestMiss }): Part[] => [
      targetWords(target, texts),
      html`${figureText(now, unitOf(target), texts.units)}<small>${grade === null ? '' : mark(promise.state[grade], TONES[grade])}</small>`,
      breakEvenText(breakEven, run, texts),
      firstLine === null ? '–' : html`<bdi>${firstLine}</bdi>`,
      firstInterval === null ? '–' : startText(firstInterval, texts),
      longestMiss === null ? '–' : duration(longestMiss.milliseconds, texts.units),
    ]);
  const columns = [words.target, words.now, words.breakEven, words.line, words.interval, words.miss].map((heading, index) => ({
    heading,
    text: index === 0 || index === 3 || index === 4,
  }));
  const rest = sorted.length - MOST_ROWS;
  return html`<h3>${words.targets}</h3>${table('', columns, rows)}${rest <= 0 ? null : html`<p class="faint">${texts.chart.leftOut(texts.chart.restOf.promises(rest))}</p>`}`;
}

function limitOf({ breakEven: { status, factor } }: TargetCapacity): number {
  if (status === 'below') return 0;
  return factor ?? Number.POSITIVE_INFINITY;
}

function aloneTable({ alone, run }: Capacity, texts: Texts): Html | null {
  const { capacity: words } = texts;
  if (alone.length < 2) return null;
  const sorted = [...alone].sort(
    (a, b) => (a.breakEven.factor ?? Number.POSITIVE_INFINITY) - (b.breakEven.factor ?? Number.POSITIVE_INFINITY),
  );
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(({ contact, target, breakEven, firstLine, firstInterval }): Part[] => [
      html`<bdi>${contact}</bdi>`,
      breakEvenText(breakEven, run, texts),
      target === null ? '–' : targetWords(target, texts),
      firstLine === null ? '–' : html`<bdi>${firstLine}</bdi>`,
      firstInterval === null ? '–' : startText(firstInterval, texts),
    ]);
  const columns = [words.contact, words.breakEven, words.decides, words.line, words.interval].map((heading, index) => ({
    heading,
    text: index !== 1,
  }));
  const rest = sorted.length - MOST_ROWS;
  return html`<h3>${words.alone}</h3>${table('', columns, rows)}${rest <= 0 ? null : html`<p class="faint">${texts.chart.leftOut(texts.chart.restOf.types(rest))}</p>`}`;
}

function orText(target: Target | undefined, text: string, texts: Texts): string {
  return target === undefined ? text : targetWords(target, texts);
}

function unitOf({ scope, measure }: Target): Unit {
  return measureNamed(scope, measure)?.unit ?? 'number';
}

/** A gain as a change of the measure: of a wait that is to be short, how much shorter. */
function changeOf(gain: Figure | null, { relation }: Target): Figure | null {
  if (gain === null || relation.startsWith('>')) return gain;
  return { mean: -gain.mean, low: gain.high === null ? null : -gain.high, high: gain.low === null ? null : -gain.low };
}

function mendTable({ target, factor, rankedBy, mends, leftOut }: FirstBreak, targets: readonly TargetCapacity[], texts: Texts): Html {
  const named = (text: string) => targets.find((one) => one.target.text === text)?.target;
  const promiseOf = (text: string) => texts.quoted(orText(named(text), text, texts));
  const { capacity: words } = texts;
  const rows = mends.slice(0, MOST_ROWS).map((mend): Part[] => {
    const { gain, shown, hours, cost, breakEven, breaks } = mend;
    const doubt = shown ? null : html`<small>${mark(words.notShown, 'open')}</small>`;
    const harm = breaks.length === 0 ? null : html`<small>${mark(words.breaks(texts.list(breaks.map(promiseOf))), 'bad')}</small>`;
    return [
      html`${mendWords(mend, texts)}${harm}`,
      html`${differenceText(changeOf(gain, target), unitOf(target), texts.comparison)}${doubt}`,
      hours === 0
        ? words.unpaid
        : html`${cost === null ? words.hours(rounded(hours)) : rounded(cost)}${cost === null ? null : html`<small>${words.hours(rounded(hours))}</small>`}`,
      breakEven?.factor ? `×${factorText(breakEven.factor, breakEven)}` : '–',
    ];
  });
  const reasons = [...new Set(leftOut.map(({ reason }) => words.reasons[reason]))];
  const columns = [words.mend, words.gain, words.takes, words.breakEven].map((heading, index) => ({ heading, text: index === 0 }));
  return html`<h3>${words.mends}</h3><p>${rows.length === 0 ? words.none : words.mendsText(factor.toFixed(2), rankedBy)}</p>${
    rows.length === 0 ? null : table('', columns, rows)
  }${reasons.length === 0 ? null : html`<p class="faint">${words.leftOut(texts.items(reasons))}</p>`}`;
}

function risks({ targets, together }: Capacity, texts: Texts): Html {
  const { capacity: words } = texts;
  const days = weakDays({ together })
    .slice(0, MOST_DAYS)
    .filter(({ chance }) => chance.mean < 1);
  const named =
    together.days.length < 2 ? [] : days.map(({ date, chance }) => words.riskDay(dayText(date, texts), meanText(chance, 'share')));
  const items = [
    ...(together.period === null ? [] : [words.risk(meanText(together.period, 'share'), texts.list(named))]),
    ...targets
      .filter(({ longestMiss }) => longestMiss !== null)
      .sort((a, b) => limitOf(a) - limitOf(b))
      .slice(0, MOST_DAYS)
      .flatMap(({ target, longestMiss: miss }) =>
        miss === null
          ? []
          : [
              words.riskMiss(
                texts.quoted(targetWords(target, texts)),
                duration(miss.milliseconds, texts.units),
                startText(miss.from, texts),
                miss.factor.toFixed(2),
              ),
            ],
      ),
  ];
  return html`<h3>${texts.risk.heading}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
