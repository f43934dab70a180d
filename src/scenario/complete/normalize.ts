import { deepFreeze } from '../../kit/freeze.js';
import type { Problem } from '../../kit/problem.js';
import { withCommas } from '../../kit/with-commas.js';
import { warnOf } from '../doubts/warnings.js';
import { Findings } from '../findings.js';
import type { RawScenario } from '../language/schema.js';
import type { Calendar, ContactType, Exit, Scenario, Step } from '../scenario.js';
import type { Source } from '../source.js';
import { Tables } from '../tables/tables.js';
import type { Warning } from '../warning.js';
import { trafficOf } from '../workload/traffic.js';
import { expectedContacts, expectedInWarmUp, variabilityOf } from './arrivals/arrivals.js';
import { normalizeCalendar } from './calendar.js';
import { deferredBy, normalizeChannels } from './channels.js';
import { normalizeContact } from './contacts.js';
import { normalizeLines } from './lines.js';
import { Whereabouts } from './roster/whereabouts.js';
import { normalizeRequirements, normalizeRun } from './run-settings.js';
import { normalizeBot, normalizeTeam } from './teams.js';
import { refuseMoreUnresolved } from './tenure.js';

const MOST_CONTACTS = 100_000_000;
/** Times that a contact comes to one step, on average: more is a slip in the shares, and would keep the simulation busy for ever. */
const MOST_VISITS = 1000;

/** What became of a raw scenario: null where it has errors. */
export interface Normalized {
  readonly scenario: Scenario | null;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/**
 * Completes a scenario that the schema has checked: defaults filled in, texts parsed, files read, clock times turned into moments.
 * Finds everything that is wrong or doubtful, not only the first of it.
 * @param title of a scenario that has none.
 */
export function normalize(raw: RawScenario, source: Source, title: string): Normalized {
  const findings = new Findings(source);
  const tables = new Tables(source, findings);
  const clocks = normalizeCalendar(raw.calendar, findings);
  const require = normalizeRequirements(raw.require, findings);
  const run = normalizeRun(raw.run, findings);
  const refused = (): Normalized => ({ scenario: null, errors: findings.errors, warnings: findings.warnings });
  if (clocks === null) return refused();
  const context = { clocks, findings, tables };
  const contacts = Object.entries(raw.contacts).map(([name, contact]) =>
    normalizeContact(name, contact, { ...context, isDeferred: deferredBy(raw.channels) }),
  );
  const whereabouts = new Whereabouts();
  const channels = normalizeChannels(raw.channels, contacts);
  const teams = Object.entries(raw.teams ?? {}).map(([name, team]) =>
    normalizeTeam(name, team, { contacts, channels }, { ...context, whereabouts }),
  );
  whereabouts.refuseTwice(clocks.time, findings);
  const scenario: Scenario = {
    title: raw.title ?? title,
    currency: raw.currency ?? null,
    calendar: clocks.calendar,
    channels,
    contacts,
    lines: normalizeLines(raw.skills, contacts, teams),
    teams,
    bots: Object.entries(raw.bots ?? {}).map(([name, bot]) => normalizeBot(name, bot)),
    variability: variabilityOf(raw.variability),
    require,
    run,
  };
  refuseCrowds(contacts, clocks.calendar, findings);
  refuseCircling(contacts, findings);
  refuseMoreUnresolved(teams, contacts, findings);
  if (findings.failed) return refused();
  tables.warnOfStrangers({ contact: Object.keys(raw.contacts), team: Object.keys(raw.teams ?? {}) });
  warnOf({ scenario, raw, time: clocks.time, findings, source });
  return { scenario: deepFreeze(scenario), errors: [], warnings: findings.warnings };
}

/** Every round has a way out, but it may be so narrow that hardly anyone finds it. */
function refuseCircling(contacts: readonly ContactType[], findings: Findings): void {
  for (const { name, steps, first } of contacts) {
    const { visits } = trafficOf({ steps, first });
    const path = ['contacts', name, 'journey'];
    const ended = steps.map(({ next }, index) => (visits[index] ?? 0) * sharesOut(next, steps));
    // Everybody's journey ends once: where that does not come out, the way out is too narrow even to be computed with.
    if (Math.abs(ended.reduce((sum, share) => sum + share, 0) - 1) > 0.01) {
      findings.error(path, 'contacts would go round nearly for ever; widen the way out of the round');
      continue;
    }
    const most = Math.max(...visits);
    if (Math.round(most) <= MOST_VISITS) continue;
    const [found, allowed] = [most, MOST_VISITS].map((count) => withCommas(Math.round(count)));
    const step = steps[visits.indexOf(most)]?.name ?? first;
    const message = `each contact would come here ${found} times on average, and at most ${allowed} are allowed; widen the way out of the round`;
    findings.error([...path, step], message);
  }
}

/** The share of a step's contacts that end there. */
function sharesOut(next: readonly Exit[], steps: readonly Step[]): number {
  return next.reduce((sum, { to, share }) => (steps.some(({ name }) => name === to) ? sum : sum + share), 0);
}

function refuseCrowds(contacts: readonly ContactType[], calendar: Calendar, findings: Findings): void {
  const expected = contacts.map(({ arrivals }) => expectedContacts(arrivals) + expectedInWarmUp(arrivals, calendar));
  const sum = expected.reduce((total, count) => total + count, 0);
  if (sum <= MOST_CONTACTS) return;
  const largest = contacts[expected.indexOf(Math.max(...expected))];
  const [found, most] = [sum, MOST_CONTACTS].map((count) => withCommas(Math.round(count)));
  const path = largest === undefined ? ['contacts'] : ['contacts', largest.name, 'arrivals'];
  findings.error(path, `${found} contacts are expected in all, most of them here; at most ${most} can be simulated`);
}
