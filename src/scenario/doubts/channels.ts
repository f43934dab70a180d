import type { Channel, Team } from '../scenario.js';
import { channelsOf, mostInHand } from '../workload/hands.js';
import type { Review } from './review.js';

/** The channel on which customers speak: with one person at a time. */
const SPOKEN = 'phone';

/** Warnings about what people may have in hand together. */
export function warnOfChannels(review: Review): void {
  const { scenario } = review;
  for (const [number, channel] of scenario.channels.entries()) {
    const takers = scenario.teams.filter((team) => channelsOf(team, scenario).includes(number));
    if (takers.length === 0) continue;
    if (channel.name === SPOKEN) warnOfCallers(number, takers, review);
    warnOfSlowdown(number, channel, takers, review);
  }
  for (const team of scenario.teams) warnOfBlend(team, review);
}

/** Calls beside chats, in one person's hands, that take no longer than calls alone, though nobody says so. */
function warnOfBlend(team: Team, { scenario, raw, findings }: Review): void {
  const { blends, places, takes } = team.hands;
  if (!blends) return;
  const served = channelsOf(team, scenario);
  for (const number of served) {
    const channel = scenario.channels[number];
    const beside = served.find((other) => other !== number && (takes[other] ?? 1) + (takes[number] ?? 1) <= (places[number] ?? 1));
    const other = scenario.channels[beside ?? -1];
    if (channel === undefined || other === undefined || raw.channels?.[channel.name]?.slowdown !== undefined) continue;
    if (channel.kind === 'deferred' || (channel.slowdown[1] ?? channel.slowdown[0]) !== 1) continue;
    findings.warning(['teams', team.name, 'blend'], { kind: 'costsNothing', team: team.name, channel: channel.name, beside: other.name });
    return;
  }
}

function warnOfCallers(number: number, takers: readonly Team[], { raw, findings }: Review): void {
  for (const team of takers) {
    const count = mostInHand(team.hands, number);
    const { concurrency, blend } = raw.teams?.[team.name] ?? {};
    const own = blend !== undefined ? 'blend' : concurrency?.[SPOKEN] !== undefined ? 'concurrency' : null;
    const path = own === null ? ['channels', SPOKEN, 'concurrency'] : ['teams', team.name, own, SPOKEN];
    if (count > 1) findings.warning(path, { kind: 'callersTogether', channel: SPOKEN, count });
  }
}

/** The first thing that is strange about the factors, as far as anybody has so many in hand. */
function warnOfSlowdown(number: number, { name, slowdown }: Channel, takers: readonly Team[], { findings }: Review): void {
  const path = ['channels', name, 'slowdown'];
  const [alone = 1, ...more] = slowdown;
  if (alone > 1) {
    findings.warning(path, { kind: 'slowedAlone', channel: name, factor: alone, meant: [1, alone, ...more] });
    return;
  }
  const most = Math.max(1, ...takers.map(({ hands }) => mostInHand(hands, number)));
  for (const [index, then] of slowdown.slice(0, most).entries()) {
    const before = slowdown[index - 1];
    const count = index + 1;
    if (before === undefined || (then >= before && then / count < before / index)) continue;
    const factors: [number, number] = [before, then];
    if (then < before) findings.warning(path, { kind: 'slowdownFalls', channel: name, count, factors });
    else findings.warning(path, { kind: 'slowedTooMuch', channel: name, count, factors, fewer: then / count > before / index });
    return;
  }
}
