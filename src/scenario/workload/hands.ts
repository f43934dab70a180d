import type { Hands, Scenario, Team } from '../scenario.js';

/** How many contacts of a channel one person may have in hand together, if nothing else is. @param channel its number in the scenario */
export function mostInHand({ places, takes }: Hands, channel: number): number {
  return Math.floor((places[channel] ?? 1) / (takes[channel] ?? 1));
}

/** Channels whose contacts come to a team, by their numbers in the scenario. */
export function channelsOf({ skills }: Team, { channels, contacts }: Scenario): number[] {
  const comes = new Set(
    contacts.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'agent' && skills.some(({ skill }) => skill === step.skill) ? [step.channel] : [])),
    ),
  );
  return channels.flatMap(({ name }, channel) => (comes.has(name) ? [channel] : []));
}

/** The factor on the time of each contact while a person has `from` to `to` of them in hand. */
export interface Pace {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
}

/** The paces with 1 to `most` contacts in hand, those that are the same together. */
export function pacesOf(slowdown: readonly number[], most: number): Pace[] {
  const paces: Pace[] = [];
  for (let count = 1; count <= most; count++) {
    const factor = slowdown[Math.min(count, slowdown.length) - 1] ?? 1;
    const last = paces.at(-1);
    if (last?.factor === factor) paces.splice(-1, 1, { ...last, to: count });
    else paces.push({ from: count, to: count, factor });
  }
  return paces;
}

/**
 * How much of a person a contact of a channel keeps busy at least, for each part of its time: with three chats in hand, each of which then
 * takes 1.5 times as long, half a person. It is the least over the numbers that people of the line's teams may have in hand.
 */
export function leastShareOfPerson({ channels, teams }: Scenario, channel: string, line: string): number {
  const number = channels.findIndex(({ name }) => name === channel);
  const slowdown = channels[number]?.slowdown ?? [1];
  const most = Math.max(1, ...teams.filter(serves(line)).map(({ hands }) => mostInHand(hands, number)));
  const shares = Array.from({ length: most }, (_, index) => (slowdown[index] ?? slowdown.at(-1) ?? 1) / (index + 1));
  return Math.min(...shares);
}

/** Whether people of a team work on one contact at a time, as long as it takes, whatever channel it comes by. */
export function isOneByOne(team: Team, scenario: Scenario): boolean {
  return channelsOf(team, scenario).every(
    (channel) => scenario.channels[channel]?.slowdown[0] === 1 && mostInHand(team.hands, channel) === 1,
  );
}

/** Whether all who serve a line work so. */
export function worksOneByOne(scenario: Scenario, line: string): boolean {
  return scenario.teams.filter(serves(line)).every((team) => isOneByOne(team, scenario));
}

function serves(line: string) {
  return ({ skills }: Team) => skills.some(({ skill }) => skill === line);
}
