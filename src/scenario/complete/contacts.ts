import { checked } from '../../kit/parsed.js';
import { parseDuration, parseShare } from '../../kit/units.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawContact } from '../language/schema.js';
import { contactOutline } from '../names/outline.js';
import { stepChannels } from '../names/step-channels.js';
import type { ContactType, ServiceLevel } from '../scenario.js';
import type { Tables } from '../tables/tables.js';
import { firstWorkOf, trafficOf } from '../workload/traffic.js';
import { normalizeArrivals } from './arrivals/arrivals.js';
import { type Clocks, normalizeHours, timezoneOf } from './calendar.js';
import { normalizePatience } from './distributions.js';
import { normalizeSteps } from './steps.js';

interface ContactContext {
  readonly clocks: Clocks;
  readonly findings: Findings;
  readonly tables: Tables;
  /** Whether nobody gives up on a channel. */
  readonly isDeferred: (channel: string) => boolean;
}

/** A contact type with all its defaults. Errors are reported. */
export function normalizeContact(name: string, raw: RawContact, context: ContactContext): ContactType {
  const path = ['contacts', name];
  const { clocks, findings, tables, isDeferred } = context;
  const deferred = isDeferred(raw.channel);
  const timezone = raw.timezone === undefined ? null : timezoneOf([...path, 'timezone'], raw.timezone, findings);
  const time = timezone === null ? clocks.time : clocks.time.inZone(timezone);
  const hours = openHoursOf(raw, path, { clocks, findings, time });
  const patience = raw.patience === undefined ? null : normalizePatience([...path, 'patience'], raw.patience, context);
  const priority = raw.priority ?? DEFAULTS.contact.priority;
  const channels = stepChannels(contactOutline(raw, path));
  const channelOf = (step: string): string => [...(channels.get(step) ?? [])][0] ?? raw.channel;
  const steps = normalizeSteps([...path, 'journey'], raw.journey, { priority, patience, channelOf }, context);
  const first = raw.first ?? steps[0]?.name ?? '';
  const journey = { steps, first };
  return {
    name,
    label: raw.label ?? name,
    channel: raw.channel,
    deferred,
    arrivals: normalizeArrivals([...path, 'arrivals'], raw.arrivals, {
      contact: name,
      calendar: clocks.calendar,
      time,
      hours: deferred ? normalizeHours(path, null, time, clocks.calendar, findings) : hours,
      firstWork: firstWorkOf(journey, trafficOf(journey)),
      findings,
      tables,
    }),
    patience,
    balk: checked(parseShare(raw.balk ?? DEFAULTS.contact.balk)),
    serviceLevel: serviceLevelOf(raw.serviceLevel, deferred),
    backlog: raw.backlog === undefined ? null : { contacts: raw.backlog.contacts, oldest: checked(parseDuration(raw.backlog.oldest)) },
    priority,
    headStart: checked(parseDuration(raw.headStart ?? DEFAULTS.contact.headStart)),
    hours: hours.hours,
    steps,
    first,
  };
}

/** Its own hours, or the calendar's; either is read on its own clocks. */
function openHoursOf(raw: RawContact, path: readonly string[], { clocks, findings, time }: HoursContext): Clocks['hours'] {
  if (raw.open !== undefined) return normalizeHours([...path, 'open'], raw.open, time, clocks.calendar, findings);
  if (time === clocks.time) return clocks.hours;
  return normalizeHours(['calendar', 'open'], clocks.open, time, clocks.calendar, findings);
}

interface HoursContext {
  readonly clocks: Clocks;
  readonly findings: Findings;
  readonly time: Clocks['time'];
}

function serviceLevelOf(raw: RawContact['serviceLevel'], deferred: boolean): ServiceLevel | null {
  if (raw === undefined) return null;
  return {
    within: checked(parseDuration(raw.within)),
    target: raw.target === undefined ? null : checked(parseShare(raw.target)),
    counts: raw.counts ?? DEFAULTS.serviceLevel.counts,
    shortAbandon: checked(parseDuration(raw.shortAbandon ?? DEFAULTS.serviceLevel.shortAbandon)),
    shortAbandons: raw.shortAbandons ?? DEFAULTS.serviceLevel.shortAbandons,
    until: deferred ? (raw.until ?? 'reply') : 'answer',
    clock: raw.clock ?? 'all',
  };
}
