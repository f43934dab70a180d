import { expectedContacts, expectedWhileClosed } from '../complete/arrivals/arrivals.js';
import type { ContactType } from '../scenario.js';
import type { Review } from './review.js';

const CLOSED_SHARE = 0.01;

/** Warnings about contact types: their arrivals, patience and promises. */
export function warnOfContacts(review: Review): void {
  const { scenario, findings } = review;
  warnOfSilence(review);
  for (const type of scenario.contacts) {
    if (expectedContacts(type.arrivals) > 0) continue;
    findings.warning(['contacts', type.name, 'arrivals'], { kind: 'nobodyComes', type: type.name });
  }
  warnOfClosing(review);
  warnOfPatience(review);
}

/** No service level. */
function warnOfSilence({ scenario, findings }: Review): void {
  const asked = scenario.contacts.filter(({ steps }) => steps.some(({ kind }) => kind === 'agent'));
  const silent = asked.filter(({ serviceLevel }) => serviceLevel === null).map(({ name }) => name);
  const [first] = silent;
  if (first === undefined) return;
  findings.warning(['contacts', first], { kind: 'noServiceLevel', types: silent, all: silent.length === asked.length });
}

/** Contacts that come while closed, told of once for all types. */
function warnOfClosing({ scenario, findings }: Review): void {
  const found = scenario.contacts.flatMap(({ name, deferred, arrivals, hours, steps }) => {
    if (deferred) return [];
    const closed = expectedWhileClosed(arrivals, hours);
    const share = closed / expectedContacts(arrivals);
    const leave = steps.some((step) => step.kind === 'agent' && step.whenClosed === null);
    return leave && share >= CLOSED_SHARE ? [{ name, share, contacts: closed }] : [];
  });
  const [first] = found;
  if (first === undefined) return;
  findings.warning(['contacts', first.name, 'arrivals'], { kind: 'comesWhileClosed', types: found });
}

/** Without abandonment a line that is short of people never recovers, and waits come out longer than real ones. */
function warnOfPatience(review: Review): void {
  const found = review.scenario.contacts.flatMap((type) => endlessIn(type, review));
  const [first] = found;
  if (first === undefined) return;
  review.findings.warning(first.path, { kind: 'neverGivesUp', types: found.map(({ name, steps }) => ({ name, steps })) });
}

/** Of a type whose customers never give up in some line: where that is said, and where they do not. */
function endlessIn({ name, steps }: ContactType, { raw }: Review): { name: string; steps: string[]; path: string[] }[] {
  const agentSteps = steps.filter((step) => step.kind === 'agent' && !step.deferred);
  const endless = agentSteps.filter((step) => step.kind === 'agent' && step.patience === null);
  if (endless.length === 0) return [];
  const own = endless.find((step) => {
    const written = raw.contacts[name]?.journey[step.name];
    return written !== undefined && 'skill' in written && written.patience === 'never';
  });
  const path = own === undefined ? ['contacts', name, 'patience'] : ['contacts', name, 'journey', own.name, 'patience'];
  return [{ name, steps: endless.length === agentSteps.length ? [] : endless.map((step) => step.name), path }];
}
