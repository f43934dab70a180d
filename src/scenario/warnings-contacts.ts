import { HOUR, SECOND } from '../kit/units.js';
import { expectedContacts, expectedWhileClosed } from './arrivals.js';
import { meanOf } from './mean.js';
import { listed, percent, type Review, rounded } from './review.js';
import type { AgentStep, ContactType, Distribution } from './scenario.js';
import { LONGEST_WORK, SHORTEST_WORK } from './traffic.js';

const LEFT_OVER = 0.005;
const CLOSED_SHARE = 0.001;

/** Warnings about contact types. */
export function warnOfContacts(review: Review): void {
  const { scenario, findings } = review;
  const promised = scenario.contacts.filter(({ serviceLevel }) => serviceLevel !== null);
  const silent = scenario.contacts.filter(({ serviceLevel, steps }) => serviceLevel === null && steps.some(({ kind }) => kind === 'agent'));
  const [first] = silent;
  if (first !== undefined) {
    const what =
      promised.length === 0 ? 'no service level is stated' : `no service level is stated for ${listed(silent.map(({ name }) => name))}`;
    findings.warning(['contacts', first.name], `${what}; such as serviceLevel: { within: 20 s, target: 80% }`);
  }
  for (const type of scenario.contacts) {
    warnOfArrivals(type, review);
    warnOfPatience(type, review);
    warnOfLostSteps(type, review);
    for (const step of type.steps) if (step.kind === 'agent') warnOfStep(type, step, review);
  }
}

function warnOfArrivals(type: ContactType, { findings }: Review): void {
  const path = ['contacts', type.name, 'arrivals'];
  const expected = expectedContacts(type.arrivals);
  if (expected === 0) {
    findings.warning(path, `no contact of ${type.name} ever comes`);
    return;
  }
  const closed = expectedWhileClosed(type.arrivals, type.hours);
  const leave = type.steps.some((step) => step.kind === 'agent' && step.whenClosed === null);
  if (closed / expected < CLOSED_SHARE || !leave) return;
  const share = percent(closed / expected);
  findings.warning(
    path,
    `${share} of the expected contacts (${rounded(closed)}) come while ${type.name} is closed; who would join a line then is turned away`,
  );
}

/** Without abandonment a line that is short of people never recovers, and waits come out longer than real ones. */
function warnOfPatience(type: ContactType, { raw, findings }: Review): void {
  const endless = type.steps.filter((step) => step.kind === 'agent' && step.patience === null);
  if (endless.length === 0) return;
  const own = endless.find(({ name }) => patienceOf(raw, type.name, name));
  const path = own === undefined ? ['contacts', type.name, 'patience'] : ['contacts', type.name, 'journey', own.name, 'patience'];
  const where =
    endless.length === type.steps.filter(({ kind }) => kind === 'agent').length ? '' : ` at ${listed(endless.map(({ name }) => name))}`;
  findings.warning(path, `customers never give up${where}: where people are short, waits come out far longer than real ones`);
}

/** Whether a step says for itself that nobody gives up. */
function patienceOf(raw: Review['raw'], type: string, step: string): boolean {
  const written = raw.contacts[type]?.journey[step];
  return written !== undefined && 'skill' in written && written.patience === 'never';
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
