import type { Findings } from '../findings.js';
import { DEFAULTS } from '../language/defaults.js';
import type { RawScenario, RawTeam } from '../language/schema.js';
import { kindOf } from '../names/channel-names.js';
import type { Channel, ContactType, Hands } from '../scenario.js';
import type { Path } from '../source.js';

type RawChannels = RawScenario['channels'];

/** Whether nobody gives up on a channel, by its rules or as it is built in. */
export function deferredBy(raw: RawChannels): (channel: string) => boolean {
  return (channel) => (raw?.[channel]?.kind ?? kindOf(channel)) === 'deferred';
}

/** The channels described, then those that are only used, with their built-in rules. */
export function normalizeChannels(raw: RawChannels, contacts: readonly ContactType[]): Channel[] {
  const rules = new Map(Object.entries(raw ?? {}));
  const ofSteps = contacts.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'agent' ? [step.channel] : [])));
  const names = new Set([...rules.keys(), ...contacts.map(({ channel }) => channel), ...ofSteps]);
  return [...names].map((name) => {
    const rule = rules.get(name);
    return {
      name,
      label: rule?.label ?? name,
      kind: rule?.kind ?? kindOf(name),
      interruptible: rule?.interruptible ?? DEFAULTS.channel.interruptible,
      concurrency: rule?.concurrency ?? builtIn(name).concurrency,
      slowdown: rule?.slowdown ?? builtIn(name).slowdown,
      assign: rule?.assign ?? DEFAULTS.channel.assign,
      trunks: rule?.trunks ?? null,
    };
  });
}

function builtIn(channel: string) {
  return channel === 'chat' ? DEFAULTS.chat : DEFAULTS.hands;
}

/** What one person of a team may have in hand together. Errors are reported. */
export function normalizeHands(path: Path, raw: RawTeam, channels: readonly Channel[], findings: Findings): Hands {
  const { blend, concurrency = {} } = raw;
  if (blend === undefined) {
    return {
      blends: false,
      places: channels.map((channel) => concurrency[channel.name] ?? channel.concurrency),
      takes: channels.map(() => 1),
    };
  }
  const { places = 1 } = blend;
  if (raw.concurrency !== undefined) {
    findings.error(
      [...path, 'concurrency'],
      'a team that blends channels has places for all of them together; leave out concurrency or blend',
    );
  }
  for (const [channel, takes] of Object.entries(blend)) {
    if (takes > places)
      findings.error([...path, 'blend', channel], `a contact would take ${takes} of ${places} places; at most all of them`);
  }
  return { blends: true, places: channels.map(() => places), takes: channels.map(({ name }) => blend[name] ?? places) };
}
