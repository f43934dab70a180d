import { readingOf } from '../../../report/check/reading.js';
import { visibleLine } from '../../../report/screen/visible.js';
import { textsIn } from '../../../report/texts/languages.js';
import { textsOf } from '../../../report/texts/of-scenarios.js';
import { warningsIn } from '../../../scenario/warning.js';
import { tryLoad } from '../../input/load.js';
import { ExitStatus } from '../../process/exit.js';
import { printProblems } from '../../process/problems.js';
import { show } from '../../process/streams.js';
import { paletteFor } from '../../process/terminal.js';
import type { CheckOptions } from './spec.js';

/** `staffsim check`: tells of each file what is wrong or doubtful and how it was understood. */
export async function check(files: readonly string[], options: CheckOptions): Promise<ExitStatus> {
  const colors = paletteFor(process.stdout, options.color);
  const warned = paletteFor(process.stderr, options.color);
  const words = textsIn(options.lang);
  let status: ExitStatus = ExitStatus.done;
  for (const [index, file] of files.entries()) {
    const found = await tryLoad(file, options.set ?? []);
    const name = `${index === 0 ? '' : '\n'}${visibleLine(file)}`;
    if (!('scenario' in found)) {
      if (!options.quiet) await show(`${name}: ${colors.bad(words.check.errors(found.length))}\n`);
      printProblems(found, warned, options.lang);
      status = ExitStatus.wrongInput;
      continue;
    }
    const { scenario, warnings } = found;
    const verdict = warnings.length === 0 ? colors.good(words.check.fine) : colors.doubt(words.check.warnings(warnings.length));
    if (!options.quiet) {
      await show(`${name}: ${verdict}\n\n${readingOf(scenario, colors, textsOf(words, [scenario]))}\n`);
    }
    printProblems(warningsIn(warnings, options.lang), warned, options.lang);
  }
  return status;
}
