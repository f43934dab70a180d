import { Bot, Team } from '#src/center/counts.js';
import type { NetworkCase, NetworkPool, NetworkType } from '../cases.js';
import type { Experiment, Setting } from '../experiment.js';
import { equal, type View, waitFigures } from '../figure.js';
import { exponential, handling, seconds, steadyCalendar } from './text.js';

/**
 * Several types of contact and several pools of people. Each type has a line of its own: a type with arrivals is a contact type, one
 * that others become is a step of their journeys. A type without a line (it overflows at once) is a bot with limited sessions.
 */
export function network(given: NetworkCase, setting: Setting): Experiment {
  const { types, pools } = given.params;
  const bots = types.filter((type) => type.overflow_to !== undefined);
  const agents = types.filter((type) => type.overflow_to === undefined);
  const botPools = new Set(bots.flatMap((type) => type.pools));
  const teams = pools.filter((pool) => !botPools.has(pool.name));
  const within = given.params.T_s[0] ?? 20;
  return {
    id: given.id,
    text: `title: ${given.id}
${steadyCalendar(setting)}
contacts:
${types
  .filter((type) => type.arrivals_per_hour !== undefined)
  .map((type) => contact(type, types, pools, within, handling(setting)))
  .join('\n')}
${bots.length === 0 ? '' : `bots:\n${bots.map((type) => `  ${type.name}: { sessions: ${poolOf(pools, type).agents} }\n`).join('')}`}teams:
${teams.map((pool) => team(pool, pools, types, setting.change === 'swapped')).join('\n')}
skills:
${agents.map((type) => `  ${type.name}: { teams: [${type.pools.join(', ')}] }`).join('\n')}
`,
    files: {},
    figures: [
      ...agents.flatMap((type) => {
        const view: View = { label: `${type.name} `, waits: (window) => window.line(type.name), within };
        return waitFigures(given.expected.types[type.name] ?? {}, view);
      }),
      ...bots.flatMap((type) => {
        const exact = given.expected.types[type.name];
        const sessions = poolOf(pools, type).agents;
        return [
          ...equal(`${type.name} offered_per_hour`, exact?.offered_per_hour, (w) => [w.bots(Bot.sessions) + w.bots(Bot.refused), w.hours]),
          ...equal(`${type.name} p_overflow`, exact?.p_overflow, (w) => [w.bots(Bot.refused), w.bots(Bot.sessions) + w.bots(Bot.refused)]),
          ...equal(`${type.name} occupancy`, given.expected.pools[poolOf(pools, type).name]?.occupancy, (w) => [
            w.bots(Bot.sessionTime),
            w.elapsed * sessions,
          ]),
        ];
      }),
      ...teams.flatMap((pool) =>
        equal(`${pool.name} occupancy`, given.expected.pools[pool.name]?.occupancy, (w) => [
          w.team(Team.busyTime, pool.name),
          w.team(Team.dutyTime, pool.name),
        ]),
      ),
    ],
  };
}

function contact(type: NetworkType, types: readonly NetworkType[], pools: readonly NetworkPool[], within: number, factor: number): string {
  return `  ${type.name}:
    channel: phone
    arrivals: { perHour: ${type.arrivals_per_hour} }
    serviceLevel: { within: ${seconds(within)} }
    journey:
${journeyFrom(type, types)
  .map((each) => step(each, pools, factor))
  .join('\n')}`;
}

/** The type and all that its contacts may become, each once. */
function journeyFrom(first: NetworkType, types: readonly NetworkType[]): NetworkType[] {
  const found = [first];
  for (const type of found) {
    const further = types.filter((each) => each.name === type.after_service?.to || each.name === type.overflow_to);
    found.push(...further.filter((each) => !found.includes(each)));
  }
  return found;
}

function step(type: NetworkType, pools: readonly NetworkPool[], factor: number): string {
  const time = exponential(baseHandle(type, pools) * factor);
  const after = type.after_service;
  if (type.overflow_to !== undefined) {
    const next = after === undefined ? 'resolved' : `{ ${after.to}: ${after.prob}, resolved: ${1 - after.prob} }`;
    return `      ${type.name}: { bot: ${type.name}, time: ${time}, whenFull: ${type.overflow_to}, next: ${next} }`;
  }
  const next = after === undefined ? '' : `, next: { ${after.to}: ${after.prob} }`;
  const patience = type.mean_patience_s === undefined ? 'never' : exponential(type.mean_patience_s);
  return `      ${type.name}: { skill: ${type.name}, time: ${time}, patience: ${patience}${next} }`;
}

/** Handling times are written for the type's first pool; others work at another speed. */
function baseHandle(type: NetworkType, pools: readonly NetworkPool[]): number {
  return poolOf(pools, type).mean_handle_s[type.name] ?? Number.NaN;
}

function team(pool: NetworkPool, pools: readonly NetworkPool[], types: readonly NetworkType[], swapped: boolean): string {
  const order = swapped ? [...pool.priority].reverse() : pool.priority;
  const skills = order.map((name, index) => {
    const type = types.find((each) => each.name === name);
    const speed = type === undefined ? Number.NaN : baseHandle(type, pools) / (pool.mean_handle_s[name] ?? Number.NaN);
    return `${name}: { rank: ${index + 1}, speed: ${speed} }`;
  });
  return `  ${pool.name}: { skills: { ${skills.join(', ')} }, agents: ${pool.agents} }`;
}

function poolOf(pools: readonly NetworkPool[], type: NetworkType): NetworkPool {
  const pool = pools.find((each) => each.name === type.pools[0]);
  if (pool === undefined) throw new Error(`no pool for ${type.name}`);
  return pool;
}
