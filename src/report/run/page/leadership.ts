/** What leadership reads first: the answer, a few figures, the promises, what it costs and what is at risk. */
import type { Figure, Figures } from '../../../experiment/result/result.js';
import type { ScopeKind } from '../../../measures/measure.js';
import { isPriced } from '../../../measures/prices.js';
import { measureNamed } from '../../../measures/table.js';
import { answerBox, type Card, cardList } from '../../page/answer.js';
import { type Html, html, joined } from '../../page/html.js';
import { gradeMark } from '../../page/marks.js';
import { isMissed, type Promised, promisesOf, worstFirst } from '../../page/promises.js';
import type { Reported } from '../../page/subject.js';
import { table } from '../../page/table.js';
import { chanceText, figureText, meanText } from '../../text/figure-text.js';
import { measureWords } from '../../text/measure-words.js';
import { periodWords } from '../../text/period.js';
import { workMeasure, workText } from '../../text/work.js';
import type { Texts } from '../../texts/en/texts.js';
import { answerOf, answerOfSeveral, overall } from './answer.js';
import { risks } from './risks.js';

/** Promises of one table; the worst are shown. */
const MOST_PROMISES = 8;

export function runLeadership(reported: readonly Reported[], texts: Texts): Html {
  const promises = reported.map((one) => promisesOf(one.promises, texts));
  const [first] = reported;
  const period = html`<p class="faint">${periodWords(first.simulation.scenario.calendar, texts)}</p>`;
  if (reported.length > 1) {
    const answer = answerOfSeveral(reported, promises, texts);
    return joined([period, answerBox(answer), plansTable(reported, promises, texts), riskSections(reported, promises, texts)]);
  }
  const answer = answerOf(first, promises[0], texts);
  return joined([
    period,
    answerBox(answer),
    cardList(cardsOf(first, texts)),
    promiseTable(promises[0], texts),
    costSection(first, texts),
    riskSections(reported, promises, texts),
  ]);
}

function cardsOf({ simulation }: Reported, texts: Texts): Card[] {
  const { result } = simulation;
  const all = result.contacts['all'];
  const busiest = busiestTeam(result.teams);
  const price = (result.whole['cost'] ?? null) === null ? workMeasure(result.whole) : 'cost';
  const inWords = (kind: ScopeKind, name: string) => measureWords(kind, name, texts);
  return [
    ...['serviceLevel', 'averageSpeedOfAnswer', 'abandonmentRate'].map((name) =>
      cardOf(all[name], 'contacts', name, inWords('contacts', name), texts),
    ),
    busiest === null
      ? []
      : cardOf(
          busiest.figure,
          'teams',
          'occupancy',
          texts.card.busiest(inWords('teams', 'occupancy'), texts.thing('teams', busiest.name)),
          texts,
        ),
    cardOf(result.whole[price], 'whole', price, inWords('whole', price), texts),
  ].flat();
}

function cardOf(figure: Figure | null, kind: ScopeKind, name: string, words: string, { card, units }: Texts): Card[] {
  if (figure === null) return [];
  const unit = measureNamed(kind, name)?.unit ?? 'number';
  // `90.0% ±0.8`, or where the interval is lopsided `97.2% (94.1–98.0)`.
  const [value, beside = ''] = figureText(figure, unit, units).split(/ (?=[±(])/);
  return [{ value, words, beside: beside.startsWith('±') ? card.plusMinus(beside.slice(1)) : beside.replace(/^\(|\)$/g, '') }];
}

/** The team with the highest occupancy. */
function busiestTeam(teams: Readonly<Record<string, Figures>>): { readonly name: string; readonly figure: Figure } | null {
  const known = Object.entries(teams).flatMap(([name, { occupancy }]) => (occupancy ? [{ name, figure: occupancy }] : []));
  return known.length === 0 ? null : known.reduce((most, one) => (one.figure.mean > most.figure.mean ? one : most));
}

function promiseTable(promises: readonly Promised[], texts: Texts): Html | null {
  if (promises.length === 0) return null;
  const { run, promise } = texts;
  const sorted = worstFirst(promises);
  const shown = sorted.slice(0, MOST_PROMISES);
  const rest = sorted.slice(MOST_PROMISES);
  const rows = shown.map(({ who, words, figure, chance, unit, state, days }) => [
    html`<bdi>${who}</bdi>`,
    words,
    figureText(figure, unit, texts.units),
    gradeMark(state, texts),
    chanceText(chance),
    days === null ? '' : meanText(days, 'share'),
  ]);
  const columns = [
    { heading: run.who, text: true },
    { heading: promise.promised, text: true },
    { heading: promise.reached },
    { heading: promise.verdict, text: true },
    { heading: promise.chance },
    { heading: promise.days },
  ];
  const left =
    rest.length === 0 ? null : html`<p class="faint">${rest.some(isMissed) ? run.restMissed(rest.length) : run.restKept(rest.length)}</p>`;
  return html`<h3>${run.promisesTable}</h3>${table('', columns, rows)}${left}`;
}

/** Figures of several scenarios beside each other. */
function plansTable(reported: readonly Reported[], promises: readonly (readonly Promised[])[], texts: Texts): Html {
  const { run } = texts;
  const priced = reported.some(({ simulation }) => (simulation.result.whole['cost'] ?? null) !== null);
  const work = workMeasure(reported[0].simulation.result.whole);
  const rows = reported.map(({ name, simulation: { result } }, index) => {
    const all = result.contacts['all'];
    const own = promises[index];
    const state = overall(own);
    return [
      html`<bdi>${name}</bdi>`,
      own.length === 0
        ? ''
        : html`${run.keptOf(own.filter((one) => !isMissed(one)).length, own.length)}<small>${gradeMark(state, texts)}</small>`,
      figureText(all['serviceLevel'], 'share'),
      figureText(all['averageSpeedOfAnswer'], 'seconds', texts.units),
      figureText(all['abandonmentRate'], 'share'),
      figureText(result.whole[work] ?? null, measureNamed('whole', work)?.unit ?? 'number', texts.units),
      ...(priced ? [figureText(result.whole['cost'] ?? null, 'money', texts.units)] : []),
    ];
  });
  const headings = [
    run.plan,
    run.promisesKept,
    ...['serviceLevel', 'averageSpeedOfAnswer', 'abandonmentRate'].map((name) => measureWords('contacts', name, texts)),
    ...[work, ...(priced ? ['cost'] : [])].map((name) => measureWords('whole', name, texts)),
  ];
  return html`<h3>${run.plansTable}</h3>${table(
    '',
    headings.map((heading, index) => ({ heading, text: index === 0 })),
    rows,
  )}`;
}

function costSection({ simulation: { scenario, result } }: Reported, texts: Texts): Html {
  const { cost } = texts;
  const { cost: money, costPerContact } = result.whole;
  const work = workMeasure(result.whole);
  const unpriced = (['teams', 'bots'] as const).flatMap((kind) =>
    scenario[kind].filter((one) => !isPriced(one)).map(({ name }) => texts.thing(kind, name)),
  );
  const sentences =
    money === null
      ? [cost.unknown]
      : [
          cost.text(
            figureText(money, 'money', texts.units),
            scenario.calendar.days.length,
            costPerContact ? meanText(costPerContact, 'money', texts.units) : null,
          ),
          scenario.currency === null ? cost.noCurrency : '',
          unpriced.length === 0 ? '' : cost.unpriced(texts.list(unpriced)),
        ];
  return html`<h3>${cost.heading}</h3><p>${texts.sentences([...sentences, cost.work(workText(work, result.whole[work] ?? null, texts))])}</p>`;
}

function riskSections(reported: readonly Reported[], promises: readonly (readonly Promised[])[], texts: Texts): Html {
  const lists = reported.map((one, index) => {
    const items = risks(one.simulation, promises[index], texts);
    return html`${reported.length === 1 ? null : html`<h4><bdi>${one.name}</bdi></h4>`}<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  });
  return html`<h3>${texts.risk.heading}</h3>${lists}`;
}
