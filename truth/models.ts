import type { Case } from './cases.js';
import type { Experiment, Setting } from './experiment.js';
import { busyDay } from './models/busy-day.js';
import { chats } from './models/chat.js';
import { day } from './models/day.js';
import { botLine, singleLine } from './models/line.js';
import { network } from './models/network.js';
import { pooled, priorities } from './models/shared-team.js';

/** The experiments of a case: one, except where it compares two centers. */
export function experimentsOf(given: Case, setting: Setting): Experiment[] {
  switch (given.kind) {
    case 'bot_inf':
      return [botLine(given, setting)];
    case 'gamma_mix':
      return [busyDay(given, setting)];
    case 'priority':
      return [priorities(given, setting)];
    case 'pooled':
      return pooled(given, setting);
    case 'chat':
      return [chats(given, setting)];
    case 'net':
      return [network(given, setting)];
    case 'tv_day':
    case 'tv_shifts':
    case 'tv_sine':
      return [day(given, setting)];
    default:
      return [singleLine(given, setting)];
  }
}
