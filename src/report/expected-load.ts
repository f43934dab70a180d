import type { ContactType, Scenario } from '../scenario/scenario.js';
import { firstEndingAfter } from '../scenario/spans.js';
import { firstWorkOf, trafficOf, workOf } from '../scenario/traffic.js';

/** What a scenario asks of its center before anything is simulated: nobody gives up, is refused or overflows, and all work at speed 1. */
export interface ExpectedLoad {
  /** [contact type][interval]: contacts that arrive. */
  readonly arrivals: readonly Float64Array[];
  /** [contact type]: mean time of a contact in agents' hands, wrap-up included, milliseconds; null where it sees none. */
  readonly work: readonly (number | null)[];
  /** [line][interval]: contacts that come to the line, by the interval of their arrival in the center. */
  readonly visits: readonly Float64Array[];
  /** [line][interval]: agents that would be busy all the time, erlangs. */
  readonly erlangs: readonly Float64Array[];
}

/** Expected arrivals and offered load by reporting interval (load = arrival rate × mean handling time, the unit named after Erlang). */
export function expectedLoad(scenario: Scenario): ExpectedLoad {
  const { intervals } = scenario.calendar;
  const tables = () => scenario.lines.map(() => new Float64Array(intervals.length));
  const load = { visits: tables(), erlangs: tables() };
  const lineOf = new Map(scenario.lines.map((line, index) => [line.name, index]));
  const arrivals: Float64Array[] = [];
  const work: (number | null)[] = [];
  for (const type of scenario.contacts) {
    const { visits, firstAgent } = trafficOf(type);
    const arriving = arrivalsOf(type, scenario);
    const steps = type.steps.flatMap((step, index) => (step.kind === 'agent' ? [{ step, index }] : []));
    arrivals.push(arriving.contacts);
    work.push(steps.length === 0 ? null : steps.reduce((sum, { step, index }) => sum + visits[index] * workOf(step), 0));
    for (const { step, index } of steps) {
      const line = lineOf.get(step.skill) ?? 0;
      intervals.forEach((interval, at) => {
        const contacts = arriving.contacts[at];
        // A volume file may say how long the first agent step takes for those who arrive then.
        const busy = (visits[index] - firstAgent[index]) * contacts + firstAgent[index] * arriving.weighted[at];
        load.visits[line][at] += visits[index] * contacts;
        load.erlangs[line][at] += (busy * workOf(step)) / (interval.to - interval.from);
      });
    }
  }
  return { arrivals, work, ...load };
}

/** Contacts by interval, and the same weighted by the factor on their first agent step's time. */
function arrivalsOf(type: ContactType, scenario: Scenario): { contacts: Float64Array; weighted: Float64Array } {
  const { intervals } = scenario.calendar;
  const contacts = new Float64Array(intervals.length);
  const weighted = new Float64Array(intervals.length);
  const add = (moment: number, volume: number, factor: number) => {
    const at = firstEndingAfter(intervals, moment);
    if (at >= intervals.length) return;
    contacts[at] += volume;
    weighted[at] += volume * factor;
  };
  const { arrivals } = type;
  if (arrivals.kind === 'rates') {
    for (const piece of arrivals.pieces) add(piece.from, piece.volume, piece.timeFactor);
    return { contacts, weighted };
  }
  const usual = firstWorkOf(type, trafficOf(type)) ?? 0;
  const time = firstTimeOf(type);
  arrivals.at.forEach((moment, index) => {
    const own = arrivals.time[index];
    add(moment, 1, Number.isNaN(own) || usual === 0 ? 1 : (usual - time + own) / usual);
  });
  return { contacts, weighted };
}

/** Mean time, wrap-up left out, of the first agent step that a contact comes to. */
function firstTimeOf(type: ContactType): number {
  const steps = type.steps.map((step) => (step.kind === 'agent' ? { ...step, wrapUp: null } : step));
  return firstWorkOf({ steps, first: type.first }, trafficOf(type)) ?? 0;
}
