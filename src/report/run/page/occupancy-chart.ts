/** How busy the teams are, by tier. */
import * as Plot from '@observablehq/plot';
import type { Figure as Measured } from '../../../experiment/result/result.js';
import { drawing } from '../../page/drawing.js';
import { figure, panels } from '../../page/figure.js';
import { type Html, readable } from '../../page/html.js';
import { isComparedTeam, panelTitle, type Subject, shared } from '../../page/subject.js';
import { broken, shorten } from '../../screen/table-layout.js';
import { figureText, meanText } from '../../text/figure-text.js';
import { isolated } from '../../text/isolated.js';
import type { Texts } from '../../texts/en/texts.js';

/** Teams of a chart; the busiest are shown. */
const MOST_TEAMS = 12;
/** Places of each line of a team's name beside its bar, and lines. What is longer is cut off. */
const NAME_WIDTH = 20;
const MOST_LINES = 2;
const ROW_HEIGHT = 30;

interface Bar {
  readonly name: string;
  readonly label: string;
  readonly tier: number | null;
  readonly occupancy: Measured;
}

export function occupancyPanels(subjects: readonly Subject[], texts: Texts): Html | null {
  const occupancyOf = ({ simulation }: Subject, name: string) => simulation.result.teams[name]['occupancy']?.mean ?? -1;
  // Teams that were on duty at all.
  const onDuty = (subject: Subject) => Object.keys(subject.simulation.result.teams).filter((name) => occupancyOf(subject, name) >= 0);
  const { shown, rest } = shared(subjects, onDuty, occupancyOf, MOST_TEAMS, isComparedTeam(subjects));
  const names = shown.map(({ name }) => name);
  const figures = subjects.flatMap((subject) => {
    const bars = barsOf(subject, names, texts);
    return bars.length === 0 ? [] : [panel(panelTitle(subjects, subject, ''), bars, texts)];
  });
  const { occupancy, leftOut, restOf } = texts.chart;
  return panels({
    id: 'occupancy',
    heading: occupancy.heading,
    explanation: occupancy.explanation,
    legend: [],
    figures,
    leftOut: rest === 0 ? null : leftOut(restOf.teams(rest)),
  });
}

/** Those of the teams that the plan has, in the order of all plans. */
function barsOf({ simulation: { scenario, result } }: Subject, names: readonly string[], texts: Texts): Bar[] {
  return names.flatMap((name, index) => {
    const team = scenario.teams.find((one) => one.name === name);
    const occupancy = result.teams[name]?.['occupancy'] ?? null;
    // The number keeps two names apart that are the same where they are cut off.
    return team === undefined || occupancy === null
      ? []
      : [{ name: texts.thing('teams', name), label: `${index}`, tier: team.tier, occupancy }];
  });
}

function panel(title: string, shown: readonly Bar[], texts: Texts): Html {
  const { occupancy } = texts.chart;
  const tierOf = ({ tier }: Bar) => tier ?? Number.POSITIVE_INFINITY;
  const busiest = [...shown].sort((a, b) => b.occupancy.mean - a.occupancy.mean);
  // The same order in every plan.
  const bars = [...shown].sort((a, b) => tierOf(a) - tierOf(b) || Number(a.label) - Number(b.label));
  const share = (bar: Bar) => figureText(bar.occupancy, 'share');
  const [most, least] = [busiest[0], busiest[busiest.length - 1]];
  const text =
    bars.length === 1
      ? occupancy.one(isolated(most.name), share(most))
      : occupancy.text(isolated(most.name), share(most), isolated(least.name), share(least));
  const whole = ({ name, tier }: Bar) => `${readable(name)}${tier === null ? '' : ` (${occupancy.tier(tier)})`}`;
  const names = new Map(bars.map((bar) => [bar.label, nameLines(whole(bar))]));
  const limited = (value: number) => Math.min(1, value) * 100;
  const svg = drawing(`${title} ${text}`, {
    height: 44 + ROW_HEIGHT * bars.length,
    marginLeft: 138,
    marginRight: 66,
    marginTop: 8,
    marginBottom: 34,
    x: { domain: [0, 100], label: occupancy.share, labelArrow: false, labelAnchor: 'center', ticks: 5, grid: true },
    y: { label: null, domain: bars.map(({ label }) => label), axis: null },
    marks: [
      Plot.axisY({
        ticks: bars.map(({ label }) => label),
        text: (label: string) => names.get(label)?.lines ?? '',
        title: (label: string) => names.get(label)?.whole ?? null,
        tickSize: 0,
        lineHeight: 1.1,
      }),
      Plot.barX(bars, { x: (bar: Bar) => limited(bar.occupancy.mean), y: 'label', fill: 'var(--busy)', insetTop: 3, insetBottom: 3 }),
      Plot.text(bars, {
        x: (bar: Bar) => limited(bar.occupancy.mean),
        y: 'label',
        text: (bar: Bar) => meanText(bar.occupancy, 'share'),
        textAnchor: 'start',
        dx: 5,
      }),
      Plot.ruleX([0]),
    ],
  });
  return figure({ title, text, drawings: [svg] });
}

/** A name on as many lines as stand beside a bar; the whole of it where it is cut off there. */
function nameLines(name: string): { readonly lines: string; readonly whole: string | null } {
  const all = broken(name, NAME_WIDTH);
  const shown = all.slice(0, MOST_LINES);
  const rest = all.slice(MOST_LINES).join(' ');
  const lines = shown.map((line, index) => shorten(index === MOST_LINES - 1 && rest !== '' ? `${line} ${rest}` : line, NAME_WIDTH));
  return { lines: lines.map(isolated).join('\n'), whole: lines.join('').includes('…') ? name : null };
}
