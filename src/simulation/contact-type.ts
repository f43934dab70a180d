import { recordAt, records } from '../engine/memory';
import { Channel, ContactType } from './records';

let types: usize = 0;
export let typeCount: i32 = 0;
let channels: usize = 0;

export function reserveTypes(count: i32, ofChannels: i32): void {
  typeCount = count;
  types = records<ContactType>(count);
  channels = records<Channel>(ofChannels);
}

export function typeAt(index: i32): ContactType {
  return recordAt<ContactType>(types, index);
}

export function channelAt(index: i32): Channel {
  return recordAt<Channel>(channels, index);
}
