import { checked } from '../../kit/parsed.js';
import { parseDuration, parseShare } from '../../kit/units.js';
import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawContact } from '../language/schema.js';
import type { ContactType, ServiceLevel } from '../scenario.js';
import type { Tables } from '../tables/tables.js';
import { firstWorkOf, trafficOf } from '../workload/traffic.js';
import { normalizeArrivals } from './arrivals/arrivals.js';
import { type Clocks, normalizeHours, timezoneOf } from './calendar.js';
import { normalizePatience } from './distributions.js';
import { normalizeSteps } from './steps.js';

/** A contact type with all its defaults. Errors are reported. */
export function normalizeContact(
  name: string,
  raw: RawContact,
  context: { readonly clocks: Clocks; readonly findings: Findings; readonly tables: Tables },
): ContactType {
  const path = ['contacts', name];
  const { clocks, findings, tables } = context;
  const timezone = raw.timezone === undefined ? null : timezoneOf([...path, 'timezone'], raw.timezone, findings);
  const time = timezone === null ? clocks.time : clocks.time.inZone(timezone);
  const hours = openHoursOf(raw, path, { clocks, findings, time });
  const patience = raw.patience === undefined ? null : normalizePatience([...path, 'patience'], raw.patience, context);
  const priority = raw.priority ?? DEFAULTS.contact.priority;
  const steps = normalizeSteps([...path, 'journey'], raw.journey, { priority, patience }, context);
  const first = raw.first ?? steps[0]?.name ?? '';
  const journey = { steps, first };
  return {
    name,
    label: raw.label ?? name,
    channel: raw.channel,
    arrivals: normalizeArrivals([...path, 'arrivals'], raw.arrivals, {
      contact: name,
      calendar: clocks.calendar,
      time,
      hours,
      firstWork: firstWorkOf(journey, trafficOf(journey)),
      findings,
      tables,
    }),
    patience,
    balk: checked(parseShare(raw.balk ?? DEFAULTS.contact.balk)),
    serviceLevel: serviceLevelOf(raw.serviceLevel),
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

function serviceLevelOf(raw: RawContact['serviceLevel']): ServiceLevel | null {
  if (raw === undefined) return null;
  return {
    within: checked(parseDuration(raw.within)),
    target: raw.target === undefined ? null : checked(parseShare(raw.target)),
    counts: raw.counts ?? DEFAULTS.serviceLevel.counts,
    shortAbandon: checked(parseDuration(raw.shortAbandon ?? DEFAULTS.serviceLevel.shortAbandon)),
  };
}
