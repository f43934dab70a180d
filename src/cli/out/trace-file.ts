import type { Counts } from '../../center/counts.js';
import { traceHeading, traceText } from '../../report/run/trace-csv.js';
import type { Scenario } from '../../scenario/scenario.js';
import { wholeFile } from './whole-file.js';

/** A trace that is written while replications end: no more than one of them is in memory for it. */
export interface TraceFile {
  add(replication: number, counts: Counts): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

export interface TraceOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Files that the scenario was read from, which never are. */
  readonly inputs: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Opens a trace.
 *
 * @throws InputError where the file cannot be written or may not be replaced; `add` throws the reason of `signal` soon after it was given
 */
export async function traceFile(path: string, scenario: Scenario, { force, inputs, signal }: TraceOptions): Promise<TraceFile> {
  const file = await wholeFile(path, { option: '--trace', force, sacred: inputs });
  try {
    await file.write(traceHeading());
  } catch (error) {
    await file.discard();
    throw error;
  }
  return {
    async add(replication, { trace }) {
      if (trace === null) throw new Error(`replication ${replication} came without its trace`);
      for (const text of traceText(scenario, replication, trace)) {
        await file.write(text);
        signal.throwIfAborted();
      }
    },
    keep: () => file.keep(),
    discard: () => file.discard(),
  };
}
