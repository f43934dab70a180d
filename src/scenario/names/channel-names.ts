import { NOT_YET } from '../language/not-yet.js';
import { hint, type Refuse } from '../refusal.js';
import type { Path } from '../source.js';
import type { Outline } from './outline.js';

/** Channels that need no description; the deferred ones can be made live by one. */
const BUILT_IN = ['phone', 'chat', 'email', 'ticket', 'social'];
const DEFERRED = ['email', 'ticket', 'social'];

/** Checks that each channel that is named is there, and one that this version can simulate: live. */
export function checkChannels(outline: Outline, refuse: Refuse): void {
  for (const contact of outline.contacts) {
    const { channel } = contact;
    if (channel === null) continue;
    checkChannel(channel, [...contact.path, 'channel'], outline, refuse);
    for (const step of contact.steps.values()) {
      if (step.channel === null || step.channel === channel) continue;
      const path = [...step.path, 'channel'];
      if (isNamed(step.channel, outline)) refuse(path, `going on by another channel is ${NOT_YET}`);
      else refuse(path, noSuchChannel(step.channel, outline));
    }
  }
  for (const { name, path } of outline.teams.flatMap(({ channels }) => channels)) {
    if (!isNamed(name, outline)) refuse(path, noSuchChannel(name, outline), 'key');
  }
  for (const [name, channel] of outline.channels) {
    if (BUILT_IN.includes(name) || channel.kind !== undefined) continue;
    refuse(['channels', name, 'kind'], `missing; "${name}" is not a built-in channel, so it must say kind: live${hint(name, BUILT_IN)}`);
  }
}

function checkChannel(name: string, path: Path, outline: Outline, refuse: Refuse): void {
  const described = outline.channels.get(name);
  if (!isNamed(name, outline)) refuse(path, noSuchChannel(name, outline));
  else if (DEFERRED.includes(name) && described?.kind === undefined) refuse(path, `the deferred channel "${name}" is ${NOT_YET}`);
}

function isNamed(name: string, outline: Outline): boolean {
  return BUILT_IN.includes(name) || outline.channels.has(name);
}

function noSuchChannel(name: string, outline: Outline): string {
  return `there is no channel "${name}"${hint(name, [...BUILT_IN, ...outline.channels.keys()])}`;
}
