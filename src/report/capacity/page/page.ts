/** The page of a capacity check: how much more volume, what breaks first, and what would mend it. */
import type { Capacity, TargetCapacity } from '../../../experiment/capacity/capacity.js';
import type { Figure } from '../../../experiment/result/result.js';
import { answerBox, type Card, cardList } from '../../page/answer.js';
import { auditParts } from '../../page/audit.js';
import { pageText } from '../../page/document.js';
import { type Html, html, joined, type Part } from '../../page/html.js';
import { gradeMark } from '../../page/marks.js';
import type { Reported } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { plannerCharts } from '../../run/page/page.js';
import { chanceText, figureText } from '../../text/figure-text.js';
import { duration } from '../../text/number.js';
import { dayText, periodWords } from '../../text/period.js';
import { targetWords, unitOf } from '../../text/promise-words.js';
import type { Texts } from '../../texts/en/texts.js';
import { capacityAnswer } from '../answer.js';
import { weakestDays } from '../weakest-days.js';
import { alreadyMissedWords, breakEvenText, factorText, startText, weakestDaysWords } from '../words.js';
import { curvePanels, dayPanel } from './charts.js';
import { mendCards, mendSection, planSection } from './mends.js';

/** Rows of a table: those that break first. */
const MOST_ROWS = 8;
/** Promises of which the longest time below them is told. */
const MOST_MISSES = 3;

/** @param reported the scenario at the volumes as written, with intervals and profiles of waits */
export function capacityPage(capacity: Capacity, reported: Reported, texts: Texts): string {
  const { firstBreak } = capacity;
  return pageText(
    {
      title: texts.capacity.title(capacity.scenario.title),
      version: capacity.run.version,
      leadership: joined([
        html`<p class="faint">${periodWords(reported.simulation.scenario.calendar, texts)}</p>`,
        answerBox(capacityAnswer(capacity, texts)),
        cardList(cardsOf(capacity, texts)),
        targetTable(capacity, texts),
        firstBreak === null ? null : planSection(capacity, firstBreak, texts),
        aloneTable(capacity, texts),
        risks(capacity, texts),
      ]),
      planners: joined([
        firstBreak === null ? null : mendSection(capacity, firstBreak, texts),
        curvePanels(capacity, texts),
        dayPanel(capacity, texts),
        plannerCharts([reported], texts),
      ]),
      auditors: auditParts([reported], texts),
    },
    texts,
  );
}

function cardsOf(capacity: Capacity, texts: Texts): Card[] {
  const { firstBreak, together } = capacity;
  const { card } = texts.capacity;
  const cards: Card[] = [];
  if (firstBreak !== null && firstBreak.breakEven.factor !== null) {
    const { factor, low, high } = firstBreak.breakEven;
    const between =
      low === null || high === null ? '' : card.between(factorText(low, firstBreak.breakEven), factorText(high, firstBreak.breakEven));
    cards.push({ value: `×${factorText(factor, firstBreak.breakEven)}`, words: card.factor, beside: between });
  }
  if (together.period !== null) cards.push(chanceCard(together.period, card.period));
  const weakest = weakestDays(together);
  const [lowest] = weakest.toSorted((a, b) => a.chance.mean - b.chance.mean);
  if (lowest !== undefined) cards.push(chanceCard(lowest.chance, card.day(dayText(lowest.date, texts), weakest.length - 1)));
  return firstBreak === null ? cards : [...cards, ...mendCards(capacity, firstBreak, texts)];
}

function chanceCard(chance: Figure, words: string): Card {
  const [value, beside = ''] = chanceText(chance).split(' ');
  return { value, words, beside };
}

function targetTable({ targets, run }: Capacity, texts: Texts): Html {
  const { capacity: words } = texts;
  const sorted = [...targets].sort((a, b) => limitOf(a) - limitOf(b));
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(({ target, now, grade, chances, breakEven, firstLine, firstInterval, longestMiss }): Part[] => [
      targetWords(target, texts),
      html`${figureText(now, unitOf(target), texts.units)}<small>${grade === null ? '' : gradeMark(grade, texts)}</small>`,
      chanceText(chances.period),
      breakEvenText(breakEven, run, texts),
      firstLine === null ? '–' : html`<bdi>${texts.thing('lines', firstLine)}</bdi>`,
      firstInterval === null ? '–' : startText(firstInterval, texts),
      longestMiss === null ? '–' : duration(longestMiss.milliseconds, texts.units),
    ]);
  const columns = [words.target, words.now, texts.promise.chance, words.breakEven, words.line, words.interval, words.miss].map(
    (heading, index) => ({
      heading,
      text: index === 0 || index === 4 || index === 5,
    }),
  );
  const rest = sorted.length - MOST_ROWS;
  return html`<h3>${words.targets}</h3>${table('', columns, rows)}${rest <= 0 ? null : html`<p class="faint">${texts.chart.leftOut(texts.chart.restOf.promises(rest))}</p>`}`;
}

function limitOf({ breakEven: { status, factor } }: TargetCapacity): number {
  if (status === 'below') return 0;
  return factor ?? Number.POSITIVE_INFINITY;
}

function aloneTable(capacity: Capacity, texts: Texts): Html | null {
  const { capacity: words } = texts;
  const { alone, run } = capacity;
  if (alone.length < 2) return null;
  const sorted = [...alone].sort(
    (a, b) => (a.breakEven.factor ?? Number.POSITIVE_INFINITY) - (b.breakEven.factor ?? Number.POSITIVE_INFINITY),
  );
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(({ contact, target, breakEven, firstLine, firstInterval }): Part[] => [
      html`<bdi>${texts.thing('contacts', contact)}</bdi>`,
      breakEvenText(breakEven, run, texts),
      target === null ? '–' : targetWords(target, texts),
      firstLine === null ? '–' : html`<bdi>${texts.thing('lines', firstLine)}</bdi>`,
      firstInterval === null ? '–' : startText(firstInterval, texts),
    ]);
  const columns = [texts.audit.type, words.breakEven, words.decides, words.line, words.interval].map((heading, index) => ({
    heading,
    text: index !== 1,
  }));
  const rest = sorted.length - MOST_ROWS;
  const missed = alreadyMissedWords(capacity, texts);
  return html`<h3>${words.alone}</h3>${table('', columns, rows)}${missed === null ? null : html`<p class="faint">${missed}</p>`}${rest <= 0 ? null : html`<p class="faint">${texts.chart.leftOut(texts.chart.restOf.types(rest))}</p>`}`;
}

function risks({ targets, together }: Capacity, texts: Texts): Html {
  const { capacity: words } = texts;
  const items = [
    ...(together.period === null ? [] : [words.risk(chanceText(together.period), weakestDaysWords(together, texts))]),
    ...targets
      .filter(({ longestMiss }) => longestMiss !== null)
      .sort((a, b) => limitOf(a) - limitOf(b))
      .slice(0, MOST_MISSES)
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
