import type { Hands, Scenario } from '../scenario.js';

/** How many contacts of a channel one person may have in hand together, if nothing else is. @param channel its number in the scenario */
export function mostInHand({ places, takes }: Hands, channel: number): number {
  return Math.floor((places[channel] ?? 1) / (takes[channel] ?? 1));
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

/** Whether people who serve a line work on one contact at a time, as long as it takes, whatever channel it comes by. */
export function worksOneByOne({ channels, teams, contacts }: Scenario, line: string): boolean {
  const used = channels.flatMap(({ name, slowdown }, channel) =>
    contacts.some((type) => type.channel === name) ? [{ channel, slowdown }] : [],
  );
  return used.every(
    ({ channel, slowdown }) => slowdown[0] === 1 && teams.filter(serves(line)).every(({ hands }) => mostInHand(hands, channel) === 1),
  );
}

function serves(line: string) {
  return ({ skills }: Scenario['teams'][number]) => skills.some(({ skill }) => skill === line);
}
