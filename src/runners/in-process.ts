import { buildCenter } from '../center/build.js';
import type { Center } from '../center/center.js';
import type { Counts } from '../center/counts.js';
import type { Runner, TrialRequest } from '../experiment/runner.js';
import type { Scenario } from '../scenario/scenario.js';
import { runReplication } from './replication.js';

/** Milliseconds after which other work of this process (a key pressed, a page drawn) gets its turn. */
const TURN = 50;

/** Runs replications one after another where it is called: for tests, browsers and work too small to be shared out. */
export function inProcessRunner(): Runner {
  const centers = new WeakMap<Scenario, Center>();
  return {
    async *trials(request: TrialRequest): AsyncGenerator<Counts> {
      const { scenario, seed, first, count, trace = false, signal } = request;
      const center = () => {
        const built = centers.get(scenario) ?? buildCenter(scenario);
        centers.set(scenario, built);
        return built;
      };
      let turnStarted = performance.now();
      for (let number = first; number < first + count; number++) {
        signal?.throwIfAborted();
        yield runReplication(center, { title: scenario.title, seed, number, trace });
        if (performance.now() - turnStarted < TURN) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        turnStarted = performance.now();
      }
    },
  };
}
