import { Team } from '#src/center/counts.js';
import type { ChatCase } from '../cases.js';
import type { Experiment, Setting } from '../experiment.js';
import { equal, type View, waitFigures } from '../figure.js';
import { exponential, seconds, steadyCalendar } from './text.js';

/** One team with several chats in hand: how long each takes depends on how many there are. */
export function chats(given: ChatCase, setting: Setting): Experiment {
  const { params, expected } = given;
  const within = params.T_s[0] ?? 20;
  const view: View = { label: '', waits: (window) => window.contacts(), within };
  const [alone = Number.NaN, ...others] = params.mean_handle_s_by_load;
  const slowdown = setting.change === 'alone' ? [1] : [1, ...others.map((mean) => mean / alone)];
  return {
    id: given.id,
    text: `title: ${given.id}
${steadyCalendar(setting)}
channels:
  chat: { concurrency: ${params.max_chats}, slowdown: [${slowdown.join(', ')}], assign: ${assignOf(given, setting)} }
contacts:
  chats:
    channel: chat
    arrivals: { perHour: ${params.arrivals_per_hour} }
    patience: ${exponential(params.mean_patience_s)}
    serviceLevel: { within: ${seconds(within)} }
    journey:
      desk: { skill: chats, time: ${exponential(alone)} }
teams:
  desk: { skills: [chats], agents: ${params.agents} }
`,
    files: {},
    figures: [
      ...waitFigures(expected, view),
      ...equal('mean_open_chats', expected.mean_open_chats, (w) => [w.team(Team.inHandTime), w.elapsed]),
      ...equal('slot_utilisation', expected.slot_utilisation, (w) => [w.team(Team.takenTime), w.team(Team.dutyTime)]),
      ...equal('mean_concurrency_when_active', expected.mean_concurrency_when_active, (w) => [
        w.team(Team.inHandTime),
        w.team(Team.busyTime),
      ]),
      ...equal('mean_chat_duration_s', expected.mean_chat_duration_s, (w) => [w.team(Team.handlingTime) / 1000, w.team(Team.handled)]),
    ],
  };
}

function assignOf({ params }: ChatCase, { change }: Setting): string {
  return (params.routing === 'most_loaded') === (change !== 'assigned') ? 'mostLoaded' : 'leastLoaded';
}
