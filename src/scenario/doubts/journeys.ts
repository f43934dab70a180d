import type { AgentStep, ContactType } from '../scenario.js';
import { meanOf } from '../workload/mean.js';
import { LONGEST_WORK, SHORTEST_WORK } from '../workload/traffic.js';
import { everyWay, reachedFrom, sentOnTo } from '../workload/ways.js';
import type { Review } from './review.js';

const LEFT_OVER = 0.005;

/** Warnings about journeys and their steps. */
export function warnOfJourneys(review: Review): void {
  for (const type of review.scenario.contacts) {
    warnOfLostSteps(type, review);
    for (const step of type.steps) {
      if (step.kind !== 'agent') continue;
      warnOfStep(type, step, review);
      warnOfPlace(type, step, review);
    }
  }
}

/** Steps that no way leads to. */
function warnOfLostSteps({ name, steps, first }: ContactType, { findings }: Review): void {
  const found = new Set(reachedFrom([first], steps, everyWay));
  for (const step of steps) {
    if (!found.has(step)) findings.warning(['contacts', name, 'journey', step.name], { kind: 'lostStep', step: step.name });
  }
}

/** A place that begins anew where it does so anyhow. */
function warnOfPlace({ name, steps }: ContactType, { name: step }: AgentStep, { raw, findings }: Review): void {
  const own = raw.contacts[name]?.journey[step];
  if (own === undefined || !('place' in own)) return;
  const patience = 'patience' in own;
  if (!patience && sentOnTo(steps).has(step)) return;
  findings.warning(['contacts', name, 'journey', step, 'place'], { kind: 'idlePlace', step, patience });
}

function warnOfStep(type: ContactType, step: AgentStep, { raw, findings }: Review): void {
  const path = ['contacts', type.name, 'journey', step.name];
  const work = meanOf(step.time);
  if (work < SHORTEST_WORK || work > LONGEST_WORK) findings.warning([...path, 'time'], { kind: 'oddMean', of: 'time', mean: work });
  if (step.wrapUp !== null && meanOf(step.wrapUp) > LONGEST_WORK) {
    findings.warning([...path, 'wrapUp'], { kind: 'oddMean', of: 'wrapUp', mean: meanOf(step.wrapUp) });
  }
  if (step.patience !== null && meanOf(step.patience) < SHORTEST_WORK) {
    const own = raw.contacts[type.name]?.journey[step.name];
    const place = own !== undefined && 'patience' in own ? [...path, 'patience'] : ['contacts', type.name, 'patience'];
    findings.warning(place, { kind: 'oddMean', of: 'patience', mean: meanOf(step.patience) });
  }
  const last = step.next.at(-1);
  if (step.next.length > 1 && last?.to === 'resolved' && last.share > 0 && last.share < LEFT_OVER) {
    findings.warning([...path, 'next'], { kind: 'littleLeftOver', share: last.share });
  }
}
