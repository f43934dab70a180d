import { recordAt, records } from '../engine/memory';
import { Source } from './source';
import { Step } from './step';

@unmanaged
export class Channel {
  /** Contacts inside, for the trunks. */
  inside: i32;
  /** Whether the next contact goes to any idle agent, not to the one idle longest. */
  random: bool;
  trunks: f64;
}

@unmanaged
export class ContactType {
  index: i32;
  open: bool;
  /** Whether a contact can come to a step twice: then visits are counted. */
  cyclic: bool;
  /** Whether arrivals carry their own times or factors. */
  special: bool;
  channel: Channel;
  first: Step;
  /** All its steps, from this address to before the end. */
  steps: usize;
  stepsEnd: usize;
  balk: f64;
  /** -1 where the type has no service level: no wait is within it. */
  within: f64;
  shortAbandon: f64;
  source: Source;
  /** Its rows in the counts. */
  rows: usize;
}

export let types: usize = 0;
export let typeCount: i32 = 0;
let channels: usize = 0;

export function reserveTypes(count: i32, ofChannels: i32): void {
  typeCount = count;
  types = records<ContactType>(count);
  channels = records<Channel>(ofChannels);
}

@inline
export function typeAt(index: i32): ContactType {
  return recordAt<ContactType>(types, index);
}

@inline
export function channelAt(index: i32): Channel {
  return recordAt<Channel>(channels, index);
}
