import { checked } from '../../kit/parsed.js';
import { parseShare } from '../../kit/units.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawScenario } from '../language/schema.js';
import { parseHalfWidth, parseRequirement } from '../requirement.js';
import type { Precision, Requirement, RunSettings } from '../scenario.js';

type RawRun = NonNullable<RawScenario['run']>;

/** Seed 1, unless the scenario says otherwise. */
export function normalizeRun(raw: RawRun | undefined, findings: Findings): RunSettings {
  return {
    seed: raw?.seed ?? DEFAULTS.run.seed,
    replications: raw?.replications ?? null,
    precision: raw?.precision === undefined ? null : precisionOf(raw.precision, findings),
  };
}

function precisionOf(raw: NonNullable<RawRun['precision']>, findings: Findings): Precision {
  const path = ['run', 'precision'];
  const confidence = checked(parseShare(raw.confidence ?? DEFAULTS.precision.confidence));
  if (confidence === 0 || confidence === 1) {
    findings.error([...path, 'confidence'], `expected a confidence between 0 and 100%, such as 95%; found ${raw.confidence}`);
  }
  const halfWidth = checked(parseHalfWidth(raw.halfWidth));
  if (halfWidth.value === 0) findings.error([...path, 'halfWidth'], 'expected a half-width above 0');
  return {
    measure: raw.measure,
    halfWidth: halfWidth.value,
    ...(halfWidth.unit === undefined ? {} : { unit: halfWidth.unit }),
    confidence,
    most: raw.most ?? DEFAULTS.precision.most,
  };
}

/** The targets under `require:`. */
export function normalizeRequirements(raw: RawScenario['require'], findings: Findings): Requirement[] {
  return (raw ?? []).flatMap((text, index) => {
    const requirement = parseRequirement(text);
    if ('value' in requirement) return [requirement.value];
    findings.error(['require', index], `expected ${requirement.expected}; found ${JSON.stringify(text)}`);
    return [];
  });
}
