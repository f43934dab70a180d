import type { Pace } from '../../../scenario/workload/hands.js';

/** The words of `staffsim check` in English: how a scenario was understood. Headings may be broken into lines. */
export const checkEn = {
  fine: 'fine',
  /** Before each thing that is wrong or doubtful. */
  severity: { error: 'error', warning: 'warning' },
  warnings: (count: number): string => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
  errors: (count: number): string => `${count} ${count === 1 ? 'error' : 'errors'}`,

  types: 'Contact types',
  open: 'open',
  expected: 'expected',
  busiest: 'busiest\ninterval',
  backlog: 'open at\nthe start',
  upTo: (contacts: string, age: string): string => `${contacts}, up to ${age}`,
  work: 'agents’ time\nfor one',
  patience: 'mean\npatience',
  promise: 'promise',
  always: 'always',
  endless: 'endless',
  type: (name: string, channel: string): string => `${name} (${channel})`,

  lines: 'Lines',
  contacts: 'contacts',
  erlangs: 'people kept\nbusy, mean\n(erlangs)',
  takenBy: 'taken by',
  nobody: 'nobody',

  teams: 'Teams',
  rostered: 'rostered\nat most',
  onDuty: 'on duty\nat most',
  paid: 'paid\nin all',
  cost: 'cost\nper hour',
  overtime: 'overtime\nper hour',
  perContact: 'cost per\ncontact',
  skills: 'skills',
  skill: (name: string, own: readonly string[]): string => (own.length === 0 ? name : `${name} (${own.join(', ')})`),
  rank: (rank: number): string => `rank ${rank}`,
  speed: (speed: string): string => `speed ${speed}`,
  after: (time: string): string => `after ${time}`,
  unresolved: (factor: string): string => `${factor} times as many unresolved`,

  tenure: 'Who they are',
  /** @param people of the most that are rostered */
  group: (name: string, share: string, people: number, own: readonly string[]): string =>
    `${name}: ${[share, `${people} at most`, ...own].join(', ')}`,

  hands: 'In hand together',
  /** @param paces how long each takes, by the number in hand */
  atATime: (channel: string, count: number, paces: readonly Pace[]): string => {
    const [alone, together, ...more] = paces;
    const start = `${channel}: ${count} at a time`;
    if (alone.factor === 1 && together === undefined) return count === 1 ? start : `${start}, each as fast as one alone`;
    if (alone.factor === 1 && more.length === 0 && together.from === 2) return `${start}, each then takes ${together.factor} times as long`;
    return `${start}; ${longer('each', paces)}`;
  },
  oneChannel: 'one channel at a time',
  setAside: (channels: string): string => `${channels} set aside for live contacts`,
  places: (count: number, takes: readonly string[]): string => `${count} places: ${takes.join(', ')}`,
  takes: (channel: string, places: number): string => `${channel} ${places}`,
  pace: (channel: string, paces: readonly Pace[]): string => longer(channel, paces),

  shifts: 'Shifts',
  shift: (team: string, shift: string): string => `${team}: ${shift}`,
  byName: 'people by name',
  people: 'people',
  starts: 'starts',
  length: 'length',
  times: 'times',
  breaks: 'breaks of each',
  /** @param until when the last people go; null: all go at once */
  pause: (length: string, after: string, until: string | null, paid: boolean): string =>
    `${length} after ${after}${until === null ? '' : ` to ${until}`}${paid ? '' : ', unpaid'}`,

  bots: 'Bots',
  sessions: 'sessions',
  unlimited: 'unlimited',

  required: 'Required',
};

/** `chat takes 1.2 times as long with 2 in hand, 1.5 times with 3` */
function longer(subject: string, paces: readonly Pace[]): string {
  const slowed = paces.filter(({ factor }) => factor !== 1);
  if (slowed.length === 0) return `${subject} takes as long as alone`;
  const parts = slowed.map(({ from, to, factor }, index) => {
    const count = from === to ? `${from}` : `${from} to ${to}`;
    return index === 0 ? `${factor} times as long with ${count} in hand` : `${factor} times with ${count}`;
  });
  return `${subject} takes ${parts.join(', ')}`;
}
