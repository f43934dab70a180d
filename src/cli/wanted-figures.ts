import { isKnown, measurePath } from '../experiment/measure-path.js';
import { InputError, type Problem } from '../kit/problem.js';
import { parseHalfWidth, parseRequirement } from '../scenario/requirement.js';
import type { Precision, Requirement, Scenario } from '../scenario/scenario.js';
import { problemIn, wrong } from './wrong.js';

/**
 * Requirements as typed behind `--require`.
 *
 * @throws InputError with everything that is no requirement
 */
export function requirementsOf(texts: readonly string[]): Requirement[] {
  const parsed = texts.map((text) => ({ text, found: parseRequirement(text) }));
  const problems = parsed.flatMap(({ text, found }) =>
    'expected' in found ? [problemIn('--require', `expected ${found.expected}; found "${text}"`)] : [],
  );
  if (problems.length > 0) throw new InputError(problems);
  return parsed.flatMap(({ found }) => ('value' in found ? [found.value] : []));
}

/**
 * The precision as typed behind `--precision`; what it does not say is the scenario's or usual.
 *
 * @throws InputError where it is no `MEASURE=HALFWIDTH`
 */
export function precisionOf(text: string, scenario: Scenario): Precision {
  const equals = text.indexOf('=');
  const measure = text.slice(0, Math.max(0, equals)).trim();
  const halfWidth = parseHalfWidth(text.slice(equals + 1).trim());
  if (measure === '' || 'expected' in halfWidth || halfWidth.value <= 0) {
    throw wrong('--precision', `expected MEASURE=HALFWIDTH, such as contacts.support.serviceLevel=1%; found "${text}"`);
  }
  const { confidence = 0.95, most = 400 } = scenario.run.precision ?? {};
  return { measure, halfWidth: halfWidth.value, confidence, most };
}

/** Figures that are asked for by `require` and `run.precision` of a scenario, and are none of its. */
export function unknownFigures(file: string, scenario: Scenario): Problem[] {
  const { precision } = scenario.run;
  return [
    ...scenario.require.flatMap(({ measure }, index) => unknownFigure(measure, scenario, file, `require.${index}`)),
    ...(precision === null ? [] : unknownFigure(precision.measure, scenario, file, 'run.precision.measure')),
  ];
}

/** @returns nothing where the scenario has that figure */
export function unknownFigure(text: string, scenario: Scenario, file: string, key = ''): Problem[] {
  const found = measurePath(text, scenario);
  return isKnown(found) ? [] : [problemIn(file, found.message, key)];
}
