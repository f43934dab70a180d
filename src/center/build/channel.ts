import type { Scenario } from '../../scenario/scenario.js';
import { Assign } from '../../shared/kinds.js';
import type { ChannelRules } from '../generated/written.js';

const ASSIGN = { leastLoaded: Assign.leastLoaded, mostLoaded: Assign.mostLoaded, random: Assign.random };

export function buildChannels({ channels }: Scenario): ChannelRules[] {
  return channels.map(({ kind, interruptible, trunks, assign, slowdown }) => ({
    deferred: kind === 'deferred',
    interruptible,
    trunks: trunks ?? Infinity,
    assign: ASSIGN[assign],
    slowdown,
  }));
}
