import { measuredTarget } from '../experiment/promises/target.js';
import { wantedPrecision } from '../experiment/result/wanted-precision.js';
import { InputError, type Problem } from '../kit/problem.js';
import { parseHalfWidth, parseRequirement, USUAL_PRECISION } from '../scenario/requirement.js';
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
  if (measure === '' || 'expected' in halfWidth || halfWidth.value.value <= 0) {
    throw wrong('--precision', `expected MEASURE=HALFWIDTH, such as contacts.support.serviceLevel=1%; found "${text}"`);
  }
  const { confidence, most } = scenario.run.precision ?? USUAL_PRECISION;
  const { value, unit } = halfWidth.value;
  return { measure, halfWidth: value, ...(unit === undefined ? {} : { unit }), confidence, most };
}

/**
 * Figures that are asked for, as typed, and that a scenario does not have.
 *
 * @throws InputError where something is no requirement, or no precision
 */
export function unfitAsked(
  scenario: Scenario,
  { require = [], precision }: { readonly require?: readonly string[]; readonly precision?: string },
): Problem[] {
  return [
    ...requirementsOf(require).flatMap((requirement) => unfitRequirement(requirement, scenario, '--require')),
    ...(precision === undefined ? [] : unfitPrecision(precisionOf(precision, scenario), scenario, '--precision')),
  ];
}

/** Figures that are asked for wrongly by `require` and `run.precision` of a scenario. */
export function unfitFigures(file: string, scenario: Scenario): Problem[] {
  const { precision } = scenario.run;
  return [
    ...scenario.require.flatMap((requirement, index) => unfitRequirement(requirement, scenario, file, `require.${index}`)),
    ...(precision === null ? [] : unfitPrecision(precision, scenario, file, 'run.precision')),
  ];
}

/** @returns nothing where the scenario has that figure, and it is of the unit of the half-width */
function unfitPrecision(precision: Precision, scenario: Scenario, file: string, key = ''): Problem[] {
  const wanted = wantedPrecision(precision, scenario);
  return 'found' in wanted ? [] : [problemIn(file, wanted.message, key)];
}

/**
 * What is wrong with a requirement in this scenario: a figure that it does not have, one of another unit, or a percentage whose sign was
 * left out, which would compare a share with 8000% and be missed or kept whatever happens.
 */
function unfitRequirement(requirement: Requirement, scenario: Scenario, file: string, key = ''): Problem[] {
  const target = measuredTarget(requirement, scenario);
  return 'found' in target ? [] : [problemIn(file, target.message, key)];
}
