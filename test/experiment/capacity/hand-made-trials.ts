import { Contact, type Counts, Wait } from '#src/center/counts.js';
import { conditionsOf } from '#src/experiment/capacity/condition.js';
import { type CapacityTrials, newTrials, runTrials, type TrialSetting } from '#src/experiment/capacity/trials.js';
import { counts, scenario } from '../hand-made.js';
import { madeRunner } from '../runner.js';

export const [SUPPORT, SALES] = [0, 1];
/** Support is to answer 80% in time, sales 50%. */
export const conditions = conditionsOf(scenario, null);

/** Of 100 contacts of a type in each interval so many are answered in time; null: there are none. */
export type InTime = readonly (number | null)[];

export function replication(support: InTime, sales: InTime = []): Counts {
  const rows = ([SUPPORT, SALES] as const).flatMap((type) =>
    (type === SUPPORT ? support : sales).flatMap((inTime, interval) =>
      inTime === null
        ? []
        : [[type, interval, { [Contact.arrived]: 100, [Wait.offered]: 100, [Wait.answered]: 100, [Wait.answeredWithin]: inTime }] as const],
    ),
  );
  return counts({ contacts: rows });
}

export async function trialsOf(replications: readonly Counts[], setting: Partial<TrialSetting> = {}): Promise<CapacityTrials> {
  const runner = madeRunner((number) => replications[number - 1] ?? replication([]));
  const whole: TrialSetting = { runner, seed: 1, conditions, onReplication: () => {}, ...setting };
  const trials = newTrials(scenario, whole);
  await runTrials(trials, replications.length, whole);
  return trials;
}
