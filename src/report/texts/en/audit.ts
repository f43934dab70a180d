/** The words of the part for auditors in English. */
export const auditEn = {
  heading: 'For auditors',
  definitions: 'How the service level is counted',
  type: 'Contact type',
  promise: 'Promise',
  definition: 'Service level',
  counts: {
    offered: 'answered in time ÷ offered (joined a line)',
    answered: 'answered in time ÷ answered',
    exceptQuick: 'answered in time ÷ offered, those left out who gave up within the time',
    quickCounts: '(answered in time + gave up within the time) ÷ offered',
    arrived: 'answered in time ÷ arrived, those left out who ended at a bot; who was turned away counts',
  },
  shortAbandons: {
    leftOut: (time: string): string => `who gave up in less than ${time} is left out`,
    kept: (time: string): string => `who gave up in less than ${time} counts as answered in time`,
  },
  noPromise: 'No contact type has a service level.',
  run: 'What was run',
  scenario: 'Scenario',
  file: 'File',
  hash: 'SHA-256 of the inputs',
  set: 'Changed on the command line',
  seed: 'Seed',
  replications: 'Replications',
  confidence: 'Confidence of the intervals',
  version: 'Version of staffsim',
  again: 'The same inputs, seed and version give the same figures, to the last digit, on any machine.',
  warnings: 'Warnings',
  noWarnings: 'None.',
  register: 'Assumptions',
  registerText: (shown: number, all: number): string =>
    shown === all
      ? 'Every input, and where it comes from.'
      : `${shown} inputs that somebody wrote, and the files; assumptions.csv has all ${all} inputs, the defaults among them.`,
  registerOther: (shown: number, all: number): string =>
    all === 0
      ? 'Every input is that of the first.'
      : shown === all
        ? 'What differs from the first:'
        : `What differs from the first (${shown} of ${all} inputs; assumptions.csv has all):`,
  key: 'Input',
  value: 'Value',
  unit: 'Unit',
  source: 'Source',
  limits: 'What the simulation does not model',
  limitItems: [
    'People of a team, or of a group of its people, are alike, apart from chance: nobody learns, tires, or works faster because many wait.',
    'Customers know nothing of the line. They do not give up sooner because it is long, and whoever gives up or is turned away does not come back; so on bad days the volume comes out too low.',
    'Nobody interrupts one contact for another: what is in hand is finished first.',
    'Handing over to somebody else takes no time of its own.',
    'Handle time, patience and outcome of a contact are drawn independently of each other. If the distributions stated are wrong, so are the figures, and no interval shows it.',
    'Systems do not fail: lines and bots are always up.',
    'The intervals say how much of a figure is chance. They do not say how good the forecast of volumes is.',
  ] as readonly string[],
};
