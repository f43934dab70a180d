import { HOUR, SECOND } from '../../kit/units.js';
import type { AgentStep, ContactType, Distribution } from '../scenario.js';
import { meanOf } from '../workload/mean.js';
import { LONGEST_WORK, SHORTEST_WORK } from '../workload/traffic.js';
import { percent, type Review, rounded } from './review.js';

const LEFT_OVER = 0.005;

/** Warnings about journeys and their steps. */
export function warnOfJourneys(review: Review): void {
  for (const type of review.scenario.contacts) {
    warnOfLostSteps(type, review);
    for (const step of type.steps) if (step.kind === 'agent') warnOfStep(type, step, review);
  }
}

/** Steps that no way leads to. */
function warnOfLostSteps({ name, steps, first }: ContactType, { findings }: Review): void {
  const found = new Set([first]);
  for (const reached of found) {
    const step = steps.find((one) => one.name === reached);
    if (step === undefined) continue;
    for (const { to, share } of step.next) if (share > 0) found.add(to);
    if (step.kind === 'pause') continue;
    if (step.whenFull !== null) found.add(step.whenFull);
    if (step.kind === 'agent' && step.whenClosed !== null) found.add(step.whenClosed);
    if (step.kind === 'agent' && step.overflow !== null) found.add(step.overflow.to);
  }
  for (const step of steps) {
    if (!found.has(step.name)) findings.warning(['contacts', name, 'journey', step.name], `no contact ever comes to the step ${step.name}`);
  }
}

function warnOfStep(type: ContactType, step: AgentStep, { raw, findings }: Review): void {
  const path = ['contacts', type.name, 'journey', step.name];
  const doubt = unusual(step.time);
  if (doubt !== null) findings.warning([...path, 'time'], `the mean handling time is ${doubt}`);
  if (step.wrapUp !== null && meanOf(step.wrapUp) > LONGEST_WORK) {
    findings.warning([...path, 'wrapUp'], `the mean wrap-up is ${unusual(step.wrapUp)}`);
  }
  if (step.patience !== null && meanOf(step.patience) < SHORTEST_WORK) {
    const own = raw.contacts[type.name]?.journey[step.name];
    const place = own !== undefined && 'patience' in own ? [...path, 'patience'] : ['contacts', type.name, 'patience'];
    findings.warning(place, `the mean patience is ${unusual(step.patience)}`);
  }
  const last = step.next.at(-1);
  if (step.next.length > 1 && last?.to === 'resolved' && last.share > 0 && last.share < LEFT_OVER) {
    const share = percent(last.share);
    findings.warning([...path, 'next'], `only ${share} is left over and resolved; were the other shares meant to add up to 100%?`);
  }
}

function unusual(distribution: Distribution): string | null {
  const mean = meanOf(distribution);
  if (mean > LONGEST_WORK) return `${rounded(mean / HOUR)} h; is the unit right?`;
  return mean < SHORTEST_WORK ? `${rounded(mean / SECOND)} s; is the unit right?` : null;
}
