import { compare } from '#src/experiment/compare/compare.js';
import { inProcessRunner } from '#src/runners/in-process.js';
import { load } from './shipped.js';

/** What a plan changes of a contact type's measure: the verdict, and where its interval begins and ends. */
interface Changed {
  readonly verdict: string | null;
  readonly low: number;
  readonly high: number;
}

/** What other plans change of a shipped scenario, with the same customers in 20 replications: differences with their intervals. */
export function changedFrom(baseline: string, ...own: string[]) {
  return async (other: string, ...overrides: string[]) => {
    const plan = (name: string, path: string, set: readonly string[]) => ({
      scenario: load(path, set).scenario,
      name,
      changes: [],
      source: { file: path, sha256: null, inputs: [], set },
    });
    const plans = [plan('before', baseline, own), plan('after', other, overrides)];
    const { comparison } = await compare(plans, { runner: inProcessRunner(), replications: 20 });
    const contacts = comparison.others[0]?.contacts ?? {};
    return (type: string, measure = 'serviceLevel'): Changed => {
      const { verdict = null, difference = null } = contacts[type]?.[measure] ?? {};
      return { verdict, low: difference?.low ?? Number.NaN, high: difference?.high ?? Number.NaN };
    };
  };
}
