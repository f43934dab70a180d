import { formatProblem, type Problem } from '../../kit/problem.js';
import type { Palette } from '../../report/screen/palette.js';
import { visibleLine } from '../../report/screen/visible.js';
import { type Language, textsIn } from '../../report/texts/languages.js';
import { tell } from './streams.js';

/** Writes problems to stderr, one a line; the same said twice (by files that extend one another, say) is said once. */
export function printProblems(problems: readonly Problem[], colors: Palette, language?: Language): void {
  const { severity } = textsIn(language).check;
  const lines = problems.map((problem) => {
    const line = visibleLine(formatProblem(problem, severity));
    return problem.severity === 'error' ? colors.bad(line) : colors.doubt(line);
  });
  if (lines.length > 0) tell(`${[...new Set(lines)].join('\n')}\n`, true);
}
