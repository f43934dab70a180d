import { hint, type Refuse } from '../refusal.js';
import type { ContactOutline, Outline } from './outline.js';
import { stepChannels } from './step-channels.js';

/** Channels that need no description. */
const BUILT_IN = ['phone', 'chat', 'email', 'ticket', 'social'];
const DEFERRED = ['email', 'ticket', 'social'];

/** Checks that each channel that is named is there, and that what is said of live or of deferred contacts is said where it makes sense. */
export function checkChannels(outline: Outline, refuse: Refuse): void {
  for (const contact of outline.contacts) {
    const { channel } = contact;
    if (channel !== null && !isNamed(channel, outline)) refuse([...contact.path, 'channel'], noSuchChannel(channel, outline));
    for (const step of contact.steps.values()) {
      if (step.channel === null || isNamed(step.channel, outline)) continue;
      refuse([...step.path, 'channel'], noSuchChannel(step.channel, outline));
    }
    checkSteps(contact, outline, refuse);
  }
  for (const { name, path } of outline.teams.flatMap(({ channels }) => channels)) {
    if (!isNamed(name, outline)) refuse(path, noSuchChannel(name, outline), 'key');
  }
  for (const [name, channel] of outline.channels) {
    if (channel.interruptible && (BUILT_IN.includes(name) || channel.kind !== undefined) && !isDeferred(name, outline)) {
      refuse(
        ['channels', name, 'interruptible'],
        `only work that waits can be set aside; "${name}" is live; leave interruptible out, or make the channel kind: deferred`,
        'key',
      );
    }
    if (BUILT_IN.includes(name) || channel.kind !== undefined) continue;
    refuse(
      ['channels', name, 'kind'],
      `missing; "${name}" is not a built-in channel, so it must say kind: live, or deferred${hint(name, BUILT_IN)}`,
    );
  }
}

/** Whether nobody gives up on a channel: the work waits. */
function isDeferred(name: string, outline: Outline): boolean {
  return (outline.channels.get(name)?.kind ?? kindOf(name)) === 'deferred';
}

/** The built-in kind of a channel that says none. */
export function kindOf(name: string): 'live' | 'deferred' {
  return DEFERRED.includes(name) ? 'deferred' : 'live';
}

/** At each step contacts are by one channel, patience is of live ones, and promises of replies are of deferred ones. */
function checkSteps(contact: ContactOutline, outline: Outline, refuse: Refuse): void {
  const channels = stepChannels(contact);
  const impatient = contact.hasPatience;
  let live = false;
  let missing = false;
  for (const [name, step] of contact.steps) {
    const by = [...(channels.get(name) ?? [])];
    if (step.kind !== 'skill') continue;
    if (by.length > 1) {
      refuse(step.path, `contacts come to this step by ${by.join(' and by ')}; say which it is with channel, or make it two steps`, 'key');
    }
    const deferred = by.length > 0 && by.every((channel) => isDeferred(channel, outline));
    live ||= !deferred;
    if (deferred && step.hasPatience) {
      refuse(
        [...step.path, 'patience'],
        `nobody gives up on the deferred channel "${by[0]}"; leave patience out, or make the channel kind: live`,
        'key',
      );
    }
    missing ||= !deferred && !step.hasPatience && !impatient;
  }
  // A default would hide the most sensitive input of all.
  if (missing)
    refuse([...contact.path, 'patience'], 'missing; say how long customers wait before they give up, such as { mean: 3 min }, or never');
  if (contact.channel === null || !isNamed(contact.channel, outline) || contact.steps.size === 0) return;
  const deferred = isDeferred(contact.channel, outline);
  for (const key of contact.ofLive) {
    if (live || !deferred) continue;
    refuse(
      [...contact.path, key],
      `nobody gives up on the deferred channel "${contact.channel}"; leave ${key} out, or make the channel kind: live`,
      'key',
    );
  }
  if (contact.hasBacklog && !deferred) {
    refuse(
      [...contact.path, 'backlog'],
      `work waits over night on a deferred channel, such as email; "${contact.channel}" is live, and its customers do not wait from the day before; leave backlog out, or make the channel kind: deferred`,
      'key',
    );
  }
  for (const key of contact.ofDeferred) {
    if (deferred) continue;
    refuse(
      [...contact.path, 'serviceLevel', key],
      `${key} is for the promises of deferred work; "${contact.channel}" is live, and its promise is kept by answering in time`,
      'key',
    );
  }
}

function isNamed(name: string, outline: Outline): boolean {
  return BUILT_IN.includes(name) || outline.channels.has(name);
}

function noSuchChannel(name: string, outline: Outline): string {
  return `there is no channel "${name}"${hint(name, [...BUILT_IN, ...outline.channels.keys()])}`;
}
