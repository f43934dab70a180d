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

  bots: 'Bots',
  sessions: 'sessions',
  unlimited: 'unlimited',

  required: 'Required',
};
