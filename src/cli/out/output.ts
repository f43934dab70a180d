import type { JudgedPromise, Simulation } from '../../experiment/result/result.js';
import { serializeResult } from '../../experiment/result/serialize.js';
import type { Problem } from '../../kit/problem.js';
import { csvText } from '../../report/files/csv.js';
import { jsonOf } from '../../report/run/files.js';
import { tableReport } from '../../report/run/screen.js';
import { summarySheet } from '../../report/run/summary-sheet.js';
import { namesOf } from '../../report/text/scenario-names.js';
import { type Language, textsIn } from '../../report/texts/languages.js';
import { interruptible } from '../process/interruptible.js';
import { printProblems } from '../process/problems.js';
import { paletteFor } from '../process/terminal.js';

/** Where results go. Pages to read are printed as they come, data all together in the end: whole or not at all. */
export interface Output {
  add(simulation: Simulation, promises: readonly JudgedPromise[], warnings: readonly Problem[]): void;
  end(): void;
}

export interface OutputOptions {
  readonly format: 'table' | 'json' | 'csv';
  readonly lang?: Language;
  readonly color: boolean;
}

/** Results to stdout in the format that is asked for, warnings to stderr after them. */
export function outputFor(options: OutputOptions): Output {
  return options.format === 'table' ? pages(options) : data(options, options.format);
}

function pages({ color, lang }: OutputOptions): Output {
  let printed = 0;
  return {
    add(simulation, promises, warnings) {
      if (printed++ > 0) process.stdout.write('\n\n');
      process.stdout.write(tableReport(simulation, promises, paletteFor(process.stdout, color), textsIn(lang)));
      if (warnings.length > 0) {
        process.stderr.write('\n');
        printProblems(warnings, paletteFor(process.stderr, color));
      }
    },
    end() {},
  };
}

function data({ color, lang }: OutputOptions, format: 'json' | 'csv'): Output {
  const simulations: Simulation[] = [];
  const problems: Problem[] = [];
  return {
    add(simulation, _promises, warnings) {
      simulations.push(simulation);
      problems.push(...warnings);
    },
    end() {
      const results = simulations.map(({ result }) => result);
      const names = namesOf(results.map(({ scenario }) => scenario));
      const runs = results.map((result, index) => ({ name: names[index], result }));
      // Whole before any of it is written.
      const texts = interruptible(() =>
        format === 'json' ? [jsonOf(results.map(serializeResult))] : [...csvText(summarySheet(runs, textsIn(lang)))],
      );
      for (const text of texts) process.stdout.write(text);
      printProblems(problems, paletteFor(process.stderr, color));
    },
  };
}
