import type { Figure, FiguresByName, JudgedPromise, Simulation } from '../../experiment/result/result.js';
import { measureNamed } from '../../measures/table.js';
import { isOneByOne } from '../../scenario/workload/hands.js';
import type { Palette } from '../screen/palette.js';
import { fitPage, inColumn, layOut } from '../screen/table-layout.js';
import { requirementTable, targetTable } from '../screen/target-table.js';
import { figureText } from '../text/figure-text.js';
import { percent } from '../text/number.js';
import { periodWords } from '../text/period.js';
import type { Texts } from '../texts/en/texts.js';
import { SECTIONS, type Section, wholeMeasures } from './sections.js';

/** Places of a heading above names. */
const HEADING_OF_NAMES = 13;

/**
 * The result as a page to read, at most 100 columns wide: title, period and replications, contact types, lines, teams, bots, the
 * whole, whether targets are kept.
 */
export function tableReport(simulation: Simulation, promises: readonly JudgedPromise[], colors: Palette, texts: Texts): string {
  const { scenario, result } = simulation;
  const parts = [
    [fitPage(scenario.title, colors.title), periodWords(scenario.calendar, texts), runWords(simulation, texts)].join('\n'),
    ...SECTIONS.map((section) => sectionTable(section, simulation, colors, texts)),
    wholeTable(result.whole, colors, texts),
    targetTable(simulation, colors, texts),
    requirementTable(promises, colors, texts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function runWords({ result }: Simulation, texts: Texts): string {
  const { replications, seed, confidence } = result.run;
  const run = texts.replications(replications, seed);
  return fitPage(texts.items([run, replications === 1 ? texts.oneReplication : texts.plusMinus(percent(confidence))]), (line) => line);
}

function sectionTable(section: Section, { scenario, result }: Simulation, colors: Palette, texts: Texts): string {
  const things = result[section.kind];
  const names = namesIn(section, things);
  if (names.length === 0) return '';
  const oneByOne = scenario.teams.every((team) => isOneByOne(team, scenario));
  const measures = section.measures.filter((measure) => {
    if (oneByOne && section.ifSeveral?.includes(measure)) return false;
    return !section.unlessNone.includes(measure) || names.some((name) => isSome(things[name][measure]));
  });
  const described = measures.flatMap((name) => measureNamed(section.kind, name) ?? []);
  const columns = [
    { heading: inColumn(texts.run.sections[section.heading], HEADING_OF_NAMES) },
    ...described.map((measure) => ({ heading: inColumn(texts.measure(section.kind, measure)) })),
  ];
  const rows = names.map((name) => [
    name === 'all' ? texts.run.all : texts.thing(section.kind, name),
    ...described.map((measure) => figureText(things[name][measure.name] ?? null, measure.unit, texts.units)),
  ]);
  return layOut(columns, rows, colors.title);
}

/** A sum over one thing, or a channel that is the only one, would say the same twice. */
function namesIn({ kind }: Section, things: FiguresByName): string[] {
  const names = Object.keys(things);
  if (kind === 'channels' && names.length < 2) return [];
  return names.length === 2 && names[1] === 'all' ? names.slice(0, 1) : names;
}

function isSome(figure: Figure | null | undefined): boolean {
  return figure !== null && figure !== undefined && figure.mean !== 0;
}

function wholeTable(whole: Simulation['result']['whole'], colors: Palette, texts: Texts): string {
  const measures = wholeMeasures(whole)
    .filter((name) => isSome(whole[name]))
    .flatMap((name) => measureNamed('whole', name) ?? []);
  if (measures.length === 0) return '';
  const rows = measures.map((measure) => [
    texts.measure('whole', measure),
    figureText(whole[measure.name] ?? null, measure.unit, texts.units),
  ]);
  return layOut([{ heading: texts.run.sections.whole }, { heading: '' }], rows, colors.title);
}
