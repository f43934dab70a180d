import type { Scenario } from '../scenario/scenario.js';
import { buildChannels } from './build/channel.js';
import { buildTypes } from './build/contact-type.js';
import { buildLines } from './build/line.js';
import { buildPeople } from './build/people.js';
import { isPlain } from './build/plain.js';
import { Samplers } from './build/sampler.js';
import { buildTeams } from './build/team.js';
import { cellsOf, tiersOf } from './cells.js';
import type { Center } from './center.js';
import type { Calendar } from './generated/written.js';

/** Makes a scenario ready to run. The scenario is taken to be right: names exist, shares add up. */
export function buildCenter(scenario: Scenario): Center {
  const samplers = new Samplers();
  const plain = isPlain(scenario);
  const lines = buildLines(scenario, !plain);
  const cells = cellsOf(scenario);
  const types = buildTypes({ scenario, samplers, lines, cells });
  return {
    scenario,
    rules: {
      calendar: calendarOf(scenario),
      disconnects: scenario.calendar.atClose === 'disconnect',
      tiers: tiersOf(scenario).length,
      samplers: samplers.all,
      channels: buildChannels(scenario),
      bots: scenario.bots.map(({ sessions }) => ({ limit: sessions ?? Infinity })),
      lines: lines.rules,
      teams: buildTeams(scenario),
      types,
      cells: cells.map(({ line }) => ({ line })),
    },
    people: buildPeople(scenario),
    plain,
  };
}

function calendarOf({ calendar }: Scenario): Calendar {
  return {
    warmUp: calendar.warmUp,
    end: calendar.end,
    intervalEnds: calendar.intervals.map(({ to }) => to),
  };
}
