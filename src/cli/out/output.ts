import type { JudgedPromise, Simulation } from '../../experiment/result/result.js';
import { documentOf, resultText } from '../../experiment/result/serialize.js';
import type { Problem } from '../../kit/problem.js';
import { csvText } from '../../report/files/csv.js';
import { tableReport } from '../../report/run/screen.js';
import { summarySheet } from '../../report/run/summary-sheet.js';
import { namesOf } from '../../report/text/scenario-names.js';
import { type Language, textsIn } from '../../report/texts/languages.js';
import { textsOf } from '../../report/texts/of-scenarios.js';
import { printProblems } from '../process/problems.js';
import { print, printAll, show, tell } from '../process/streams.js';
import { paletteFor } from '../process/terminal.js';

/** Where results go. Pages to read are printed as they come, data all together in the end: whole or not at all. */
export interface Output {
  add(simulation: Simulation, promises: readonly JudgedPromise[], warnings: readonly Problem[]): Promise<void>;
  end(): Promise<void>;
}

export interface OutputOptions {
  readonly format: 'table' | 'json' | 'csv';
  /** Whether the JSON has the figures of each interval. */
  readonly intervals?: boolean;
  readonly lang?: Language;
  readonly color: boolean;
}

/** Results to stdout in the format that is asked for, warnings to stderr after them. */
export function outputFor(options: OutputOptions, signal: AbortSignal): Output {
  return options.format === 'table' ? pages(options) : data(options, options.format, signal);
}

function pages({ color, lang }: OutputOptions): Output {
  let printed = 0;
  return {
    async add(simulation, promises, warnings) {
      if (printed++ > 0) await print('\n\n');
      const texts = textsOf(textsIn(lang), [simulation.scenario]);
      await show(tableReport(simulation, promises, paletteFor(process.stdout, color), texts));
      if (warnings.length > 0) {
        tell('\n');
        printProblems(warnings, paletteFor(process.stderr, color), lang);
      }
    },
    async end() {},
  };
}

function data({ color, lang, intervals }: OutputOptions, format: 'json' | 'csv', signal: AbortSignal): Output {
  const simulations: Simulation[] = [];
  const problems: Problem[] = [];
  const json = () => resultText(simulations.map((simulation) => documentOf(simulation, intervals)));
  const csv = () => {
    const names = namesOf(simulations.map(({ result }) => result.scenario));
    return csvText(
      summarySheet(
        simulations.map(({ result }, index) => ({ name: names[index], result })),
        textsIn(lang),
      ),
    );
  };
  return {
    async add(simulation, _promises, warnings) {
      simulations.push(simulation);
      problems.push(...warnings);
    },
    async end() {
      await printAll(format === 'json' ? json() : csv(), signal);
      printProblems(problems, paletteFor(process.stderr, color), lang);
    },
  };
}
