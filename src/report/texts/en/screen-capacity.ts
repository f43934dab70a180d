/** The words of capacity checks on the screen in English. */
export const screenCapacityEn = {
  run: (replications: number, seed: number, confidence: string): string =>
    `${replications} replication${replications === 1 ? '' : 's'} of each volume, seed ${seed}; intervals are of ${confidence} confidence`,
  above: (factor: string): string => `above ${factor}`,
  below: (factor: string): string => `below ${factor}`,
  service: (name: string, promise: string): string => `${name}: ${promise}`,

  untold: 'No target has a value at these volumes: nobody comes whom it could count.',
  /** @param chance null: on average */
  neverBreaks: (targets: number, chance: string | null, ceiling: string, recorded: string): string =>
    `${targets === 1 ? 'The target is' : 'All targets are'} ${kept(chance)} up to ${ceiling} of these volumes${asRecorded(recorded)}, the most that was looked at.`,
  neverHolds: (target: string, chance: string | null, floor: string): string =>
    `Already at these volumes "${target}" is not ${kept(chance)}, and less volume does not help: not even ${floor} of them.`,
  broken: (target: string, chance: string | null, at: string, recorded: string): string =>
    `Already at these volumes "${target}" is not ${kept(chance)}: it would be up to ${at} of them${asRecorded(recorded)}.`,
  holds: (targets: number, target: string, chance: string | null, at: string, recorded: string): string =>
    targets === 1
      ? `The target is ${kept(chance)} up to ${at} of these volumes${asRecorded(recorded)}.`
      : `All targets are ${kept(chance)} up to ${at} of these volumes${asRecorded(recorded)}; then "${target}" breaks first.`,

  together: 'All volumes together',
  now: 'now',
  chance: 'chance\nnow',
  breaksAt: 'breaks at',
  line: 'first line',
  interval: 'first\ninterval',
  alone: 'Each contact type alone',
  first: 'first target',
  miss: 'Longest time below target',
  at: 'at',
  from: 'from',
  until: 'until',
  eachDay: 'Chance of each day',
  worstDays: 'Chance of the worst days',
  allOfThem: 'all of them',

  mends: (target: string, factor: string, figure: string): string => `What would mend "${target}" at ${factor}, where it is ${figure}`,
  notShown: (gain: string): string => `${gain} (not shown)`,
  unpaid: 'no pay',
  gained: 'service gained',
  pay: 'pay',
  hours: 'paid hours',
  perMoney: 'gain per\n1,000 spent',
  perHours: 'gain per\n100 hours',
  thenAt: 'breaks\nthen at',
  breaks: (mend: string, targets: string): string => `"${mend}" breaks ${targets}.`,
  leftOut: (reasons: string): string => `Not tried: ${reasons}.`,
  byHours: 'Ranked by paid hours, since not every team has costPerHour.',
  agentThen: (team: string, day: string, time: string): string => `one more on duty in ${team}, ${day} ${time}`,
  agentThenDaily: (team: string, time: string): string => `one more on duty in ${team}, every day ${time}`,
  agentAlways: (team: string): string => `one more in ${team}, at all its hours`,
  secondRank: (team: string, line: string, rank: number): string => `${team} takes ${line}, too (rank ${rank})`,
  containment: (bot: string, points: string): string => `${points} points more resolved by ${bot}`,
  shrinkage: (team: string, points: string): string => `${points} points less shrinkage in ${team}`,
  noIntervalShown: 'one more at a certain time (no interval is shown to break before others)',
  noOtherTeam: 'another team (all take the line already)',
  noBot: 'a better bot (none comes before the line)',
  /** @param team null: all */
  noShrinkage: (team: string | null): string => `less shrinkage${team === null ? '' : ` in ${team}`} (none is stated)`,
  noLine: (bot: boolean): string => `anything${bot ? ' at the bot' : ''} (the target depends on no single line)`,
};

function kept(chance: string | null): string {
  return chance === null ? 'kept' : `kept with a chance of ${chance}`;
}

function asRecorded(names: string): string {
  return names === '' ? '' : ` (${names} as recorded)`;
}
