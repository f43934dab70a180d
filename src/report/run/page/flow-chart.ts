/** What becomes of contacts: from arrival over doors and bots, lines and agents, every band as wide as what goes that way. */
import * as Plot from '@observablehq/plot';
import stringWidth from 'string-width';
import type { Figures } from '../../../experiment/result/result.js';
import { drawing } from '../../page/drawing.js';
import { figure, type Panels, panels } from '../../page/figure.js';
import type { Html } from '../../page/html.js';
import { panelTitle, type Subject, shared } from '../../page/subject.js';
import { meanText } from '../../text/figure-text.js';
import { rounded } from '../../text/number.js';
import type { Texts } from '../../texts/en/texts.js';

/** A way that contacts take at one stage; `from` and `to` are shares of those who arrived. */
interface Band {
  readonly stage: number;
  readonly words: string;
  /** What stands in the band. */
  readonly label: string;
  readonly color: string;
  readonly from: number;
  readonly to: number;
}

/** What leaves at a stage or goes on to the next, before it has its place. */
interface Way {
  readonly words: string;
  /** Where the words are too long for a band. */
  readonly label?: string;
  readonly color: string;
  readonly contacts: number;
}

const STAGE_HEIGHT = 46;
/** Share of the arrived that is worth a word. */
const WORTH_A_WORD = 0.0005;
/** Share of the width from which on a band's words fit into it: so much for each letter. */
const LETTER = 0.019;

export function flowPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const { flow, leftOut, restOf } = texts.chart;
  const arrivedTo = ({ simulation }: Subject, name: string) => simulation.result.contacts[name]['arrived']?.mean ?? 0;
  const typesOf = (subject: Subject) => {
    const names = Object.keys(subject.simulation.result.contacts).filter((name) => arrivedTo(subject, name) > 0);
    return names.length === 2 ? names.slice(0, 1) : names;
  };
  const { shown, rest } = shared(subjects, typesOf, arrivedTo);
  const figures = shown.flatMap(({ name, subjects: plans }) =>
    plans.map((subject) => {
      const title = panelTitle(subjects, subject, name === 'all' ? texts.all : texts.thing('contacts', name));
      const contacts = subject.simulation.result.contacts[name];
      const bands = bandsOf(contacts, texts);
      return { bands, drawn: panel(title, bands, contacts, texts) };
    }),
  );
  return panels({
    id: 'flow',
    heading: flow.heading,
    explanation: flow.explanation,
    legend: legendOf(figures.flatMap(({ bands }) => bands)),
    figures: figures.map(({ drawn }) => drawn),
    leftOut: rest === 0 ? null : leftOut(restOf.types(rest)),
  });
}

/** What bands without words mean, by their color: of all that has that color, since a color may stand at several stages. */
function legendOf(bands: readonly Band[]): Panels['legend'] {
  const unsaid = bands.filter((band) => !fits(band) && band.to - band.from >= WORTH_A_WORD);
  const colors = [...new Set(unsaid.map(({ color }) => color))];
  return colors.map((color) => {
    const meant = bands.filter((band) => band.color === color && (color !== 'rest' || unsaid.includes(band)));
    return { kind: 'area', color: groundOf(color), words: [...new Set(meant.map(({ words }) => words))].join(' / ') };
  });
}

function panel(title: string, bands: readonly Band[], figures: Figures, texts: Texts): Html {
  const { flow } = texts.chart;
  const arrived = figures['arrived']?.mean ?? 0;
  const ends = bands
    .filter(({ color, from, to }) => color !== 'rest' && to - from >= WORTH_A_WORD)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const parts = ends.map(({ words, from, to }) => flow.part(percentText(to - from), words));
  const text = texts.sentences([flow.text(rounded(Math.round(arrived)), texts.phrases(parts)), resolvedText(figures, texts)]);
  const svg = drawing(`${title}. ${text}`, {
    height: 8 + STAGE_HEIGHT * flow.stages.length,
    marginLeft: 2,
    marginRight: 2,
    marginTop: 4,
    marginBottom: 4,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, flow.stages.length], reverse: true, axis: null },
    marks: [
      Plot.rect(bands, {
        x1: 'from',
        x2: 'to',
        y1: 'stage',
        y2: ({ stage }: Band) => stage + 1,
        fill: ({ color }: Band) => `var(--${groundOf(color)})`,
        stroke: 'var(--paper)',
        strokeWidth: 1.5,
      }),
      Plot.text(bands.filter(fits), {
        x: ({ from, to }: Band) => (from + to) / 2,
        y: ({ stage }: Band) => stage + 0.5,
        text: (band: Band) => `${band.label}\n${percentText(band.to - band.from)}`,
        fill: ({ color }: Band) => (DARK.includes(color) ? 'var(--paper)' : 'var(--ink)'),
        lineHeight: 1.25,
      }),
    ],
  });
  return figure({ title, text, drawings: [svg] });
}

/** What goes on has the color of a card. */
function groundOf(color: string): string {
  return color === 'rest' ? 'card' : color;
}

/** Grounds on which the paper's color is read, not the ink's: those of style.ts that are dark on light paper and light on dark. */
const DARK = ['tier1'];

function fits({ label, from, to }: Band): boolean {
  return to - from > Math.max(stringWidth(label), 5) * LETTER;
}

/** The bands from the left: what goes on stays at the left, what leaves goes to the right. */
function bandsOf(figures: Figures, texts: Texts): Band[] {
  const { flow } = texts.chart;
  const value = (name: string) => figures[name]?.mean ?? 0;
  const arrived = value('arrived');
  const tiers = Object.keys(figures).filter((name) => /^byTier\d+$/.test(name));
  const byAgents = value('answered') - value('abandonedLater');
  const ended = tiers.map((name) => ({ tier: Number(name.slice(6)), contacts: value(name) }));
  const known = ended.reduce((sum, { contacts }) => sum + contacts, 0);
  const stages: Way[][] = [
    [{ words: flow.arrived, color: 'rest', contacts: arrived }],
    [
      { words: flow.joined, color: 'rest', contacts: value('offered') },
      { words: flow.bot, color: 'bot', contacts: value('contained') },
      { words: flow.callback, color: 'tier3', contacts: value('callbacks') },
      { words: flow.turnedAway, color: 'away', contacts: value('turnedAway') },
    ],
    [
      { words: flow.answered, color: 'rest', contacts: value('answered') },
      { words: flow.abandoned, color: 'lost', contacts: value('abandoned') },
      { words: flow.disconnected, color: 'away', contacts: value('disconnected') },
    ],
    [
      ...ended.map(({ tier, contacts }, index) => ({
        words: flow.tier(tier),
        label: flow.tierLabel(tier),
        color: `tier${Math.min(index + 1, 3)}`,
        contacts,
      })),
      { words: flow.agents, color: 'tier1', contacts: Math.max(0, byAgents - known) },
      { words: flow.later, color: 'lost', contacts: value('abandonedLater') },
    ],
  ];
  return stages.flatMap((ways, stage) => {
    let at = 0;
    return ways.flatMap(({ words, label = words, color, contacts }): Band[] => {
      if (contacts < arrived * 1e-6) return [];
      const from = at;
      at += contacts / arrived;
      return [{ stage, words, label, color, from, to: at }];
    });
  });
}

function resolvedText(figures: Figures, { chart: { flow } }: Texts): string {
  const rate = figures['resolutionRate'] ?? null;
  return rate === null ? '' : flow.resolved(meanText(rate, 'share'));
}

/** With one decimal, as all shares of a page, so that they add up to the eye; all of them are 100%. */
function percentText(share: number): string {
  return meanText({ mean: Math.abs(share - 1) < 1e-9 ? 1 : share, low: null, high: null }, 'share').replace(/^100\.0%$/, '100%');
}
