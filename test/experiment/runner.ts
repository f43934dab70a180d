import type { Counts } from '#src/center/counts.js';
import type { Runner, TrialRequest } from '#src/experiment/runner.js';

/** A runner that hands out counts made beforehand, and notes what it was asked for. */
export function madeRunner(replication: (number: number) => Counts): Runner & { readonly requests: TrialRequest[] } {
  const requests: TrialRequest[] = [];
  return {
    requests,
    async *trials(request) {
      requests.push(request);
      for (let number = request.first; number < request.first + request.count; number++) yield replication(number);
    },
  };
}
