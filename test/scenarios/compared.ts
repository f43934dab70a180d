import { compare } from '#src/experiment/compare/compare.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { load } from './shipped.js';

/** What other plans change of a shipped scenario, with the same customers in 20 replications: differences of the service level with their intervals. */
export function changedFrom(baseline: string) {
  return async (other: string, ...overrides: string[]) => {
    const plan = (name: string, path: string, set: readonly string[]) => ({
      scenario: load(path, set).scenario,
      name,
      changes: [],
      source: { file: path, sha256: null, inputs: [], set },
    });
    const plans = [plan('before', baseline, []), plan('after', other, overrides)];
    const { comparison } = await compare(plans, { runner: inProcessRunner(), replications: 20 });
    const contacts = comparison.others[0]?.contacts ?? {};
    return (type: string) => {
      const { verdict = null, difference = null } = contacts[type]?.['serviceLevel'] ?? {};
      return { verdict, low: difference?.low ?? Number.NaN, high: difference?.high ?? Number.NaN };
    };
  };
}
