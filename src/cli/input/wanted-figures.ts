import { isKnown, measurePath } from '../../experiment/result/measure-path.js';
import { InputError, type Problem } from '../../kit/problem.js';
import { SHARE_EXPECTED } from '../../kit/units.js';
import type { Measure } from '../../measures/measure.js';
import { parseHalfWidth, parseRequirement } from '../../scenario/requirement.js';
import type { Precision, Requirement, Scenario } from '../../scenario/scenario.js';
import { problemIn, wrong } from '../process/wrong.js';

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

/** Figures that are asked for wrongly by `require` and `run.precision` of a scenario. */
export function unknownFigures(file: string, scenario: Scenario): Problem[] {
  const { precision } = scenario.run;
  return [
    ...scenario.require.flatMap((requirement, index) => unfitRequirement(requirement, scenario, file, `require.${index}`)),
    ...(precision === null ? [] : unknownFigure(precision.measure, scenario, file, 'run.precision.measure')),
  ];
}

/** @returns nothing where the scenario has that figure */
export function unknownFigure(text: string, scenario: Scenario, file: string, key = ''): Problem[] {
  const found = measurePath(text, scenario);
  return isKnown(found) ? [] : [problemIn(file, found.message, key)];
}

/**
 * What is wrong with a requirement in this scenario: a figure that it does not have, or a percentage whose sign was left out, which
 * would compare a share with 8000% and be missed or kept whatever happens.
 */
export function unfitRequirement({ text, measure: name, value }: Requirement, scenario: Scenario, file: string, key = ''): Problem[] {
  const found = measurePath(name, scenario);
  if (!isKnown(found)) return [problemIn(file, found.message, key)];
  if (value <= greatest(found.measure)) return [];
  return [problemIn(file, `${found.path} is never above 100%; expected ${SHARE_EXPECTED}; found "${text}"`, key)];
}

/** The greatest value that a share can have; infinite of figures of another kind. */
function greatest(measure: Measure): number {
  if (measure.unit !== 'share') return Number.POSITIVE_INFINITY;
  if (measure.kind === 'ratio') return measure.most;
  return measure.kind === 'chance' ? 1 : Number.POSITIVE_INFINITY;
}
