import type { Specimen } from './specimen.js';

/*
 * What the language has and no scenario that ships uses. No column of a table may be left out, and no number may be
 * negative (those of `plus` are already): what a mutation makes of either must be found.
 */

const WEIGHTS = [0, 0, 0, 0, 0, 0, 0, 0, 6, 10, 12, 11, 8, 8, 9, 10, 9, 7, 5, 0, 0, 0, 0, 0];

const SCENARIO = `title: Totals
calendar: { start: 2026-11-09, days: 7, interval: 60 min, open: "08:00-20:00" }
contacts:
  orders:
    channel: phone
    arrivals: { perWeek: 2100, weekdays: { mon: 1.3, sat: 0.5 }, profile: { mon-fri: ${JSON.stringify(WEIGHTS)}, sat-sun: ${JSON.stringify([...WEIGHTS].reverse())} } }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: orders, time: { mean: 4 min } }
  bills:
    channel: phone
    arrivals: { perMonth: 4000, profile: { file: profile.csv, column: share, weekday: day } }
    patience: { mean: 3 min }
    journey:
      desk: { skill: orders, time: { mean: 5 min } }
  claims:
    channel: phone
    arrivals: { file: days.csv, where: { media: voice }, profile: ${JSON.stringify(WEIGHTS)} }
    patience: { mean: 3 min }
    journey:
      desk: { skill: orders, time: { mean: 6 min } }
teams:
  desk: { skills: [orders], agents: 18, shrinkage: 10% }
`;

const HANDS = `title: Several in hand
calendar: { start: 2026-11-09, open: "08:00-20:00" }
channels:
  chat: { concurrency: 3, slowdown: [1, 1.3, 1.6], assign: mostLoaded }
  email: { interruptible: true }
contacts:
  calls:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      answer: { skill: phones, time: { mean: 4 min } }
  chats:
    channel: chat
    arrivals: { perHour: 60 }
    patience: { mean: 5 min }
    serviceLevel: { within: 40 s, target: 80% }
    journey:
      write: { skill: chats, time: { mean: 8 min }, wrapUp: { mean: 40 s } }
  letters:
    channel: email
    arrivals: { perDay: 60 }
    backlog: { contacts: 40, oldest: 30 h }
    serviceLevel: { within: 8 h, target: 80%, until: resolved, clock: open }
    journey:
      reply: { skill: chats, time: { mean: 8 min } }
teams:
  chatters: { skills: [chats], agents: 6, shrinkage: 10%, concurrency: { chat: 2 } }
  blended: { skills: [phones, chats], agents: 8, shrinkage: 10%, blend: { places: 4, phone: 3, chat: 1 } }
`;

const PROFILE = ['mon-fri', 'sat', 'sun'].flatMap((day) => WEIGHTS.map((weight) => `${day},${weight}\n`));
const DAYS = Array.from({ length: 7 }, (_, day) => `2026-11-${String(9 + day).padStart(2, '0')},voice,${200 - 10 * day}\n`);

const ROSTER = `title: Rosters
calendar: { start: 2026-11-09, days: 7, interval: 30 min, open: "08:00-20:00", timezone: Europe/Berlin }
contacts:
  orders:
    channel: phone
    arrivals: { perWeek: 2100 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: orders, time: { mean: 4 min } }
teams:
  desk:
    skills: [orders]
    agents: { file: staffing.csv, multiply: 0.9, plus: [{ from: "08:00", to: "12:00", days: [mon], agents: -2 }, { from: 2026-11-11 09:00, to: 2026-11-11 17:00, agents: -1.5 }] }
    shrinkage: { training: 4%, meetings: 3% }
  helpers:
    skills: [orders]
    agents: [{ from: "09:00", to: "13:00", agents: 3, days: [mon-fri], since: 2026-11-11, until: 2026-11-20 }]
    absence: 5%
    shrinkage: [{ from: "11:00", to: "12:00", days: [wed], share: 30% }, { days: [fri], share: 10% }, { share: 8% }]
`;

const SHIFTS = `title: Shifts
calendar: { start: 2026-11-09, days: 3, open: "08:00-20:00", timezone: Europe/Berlin }
contacts:
  orders:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: orders, time: { mean: 4 min } }
teams:
  desk:
    skills: [orders]
    shifts:
      early: { start: "08:00", length: 6.5 h, breaks: [{ after: 2 h, length: 15 min }, { after: 3 h, length: 45 min, over: 90 min, paid: false }], agents: 4 }
      late: { label: Late shift, start: "13:00", length: 7 h, days: [mon-fri], since: 2026-11-09, until: 2026-12-24, agents: 3 }
    absence: 5%
    shrinkage: 8%
  nights:
    skills: [orders]
    shifts: { night: { start: "19:30", length: 9 h, breaks: [{ after: 4 h, length: 30 min }], agents: 2 } }
    shrinkage: 8%
`;

const BY_NAME = `title: People by name
calendar: { start: 2026-11-09, open: "08:00-20:00" }
contacts:
  orders:
    channel: phone
    arrivals: { perHour: 20 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: orders, time: { mean: 4 min } }
teams:
  desk: { skills: [orders], shifts: { file: roster.csv }, absence: 5%, shrinkage: 8% }
`;

const PEOPLE = ['Ana', 'Bo', 'Cy', 'Di'].flatMap((name) => [
  `2026-11-09 08:00,desk,${name},2026-11-09 12:00,work\n`,
  `2026-11-09 12:00,desk,${name},2026-11-09 13:00,lunch\n`,
  `2026-11-09 13:00,desk,${name},2026-11-09 17:00,work\n`,
]);

const TENURE = `title: Newcomers
calendar: { start: 2026-11-09, open: "08:00-20:00" }
contacts:
  orders:
    channel: phone
    arrivals: { perHour: 60 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey:
      desk: { skill: orders, time: { mean: 4 min }, next: { unresolved: 20% } }
teams:
  desk:
    skills: { orders: { unresolved: 1.2 } }
    agents: 8
    shrinkage: 10%
    tenure: [{ name: newcomers, share: 20%, speed: 0.7, unresolved: 1.5 }, { name: experienced, share: 80% }]
`;

/** Scenarios of these tests alone. */
export const FURTHER: readonly Specimen[] = [
  specimen({
    'totals.yaml': SCENARIO,
    'profile.csv': `day,share\n${PROFILE.join('')}`,
    'days.csv': `start,media,volume\n${DAYS.join('')}`,
  }),
  specimen({ 'rosters.yaml': ROSTER, 'staffing.csv': 'start,team,agents\n08:00,desk,6\n12:00,desk,9\n20:00,desk,0\n' }),
  specimen({ 'hands.yaml': HANDS }),
  specimen({ 'shifts.yaml': SHIFTS }),
  specimen({ 'names.yaml': BY_NAME, 'roster.csv': `start,team,person,end,activity\n${PEOPLE.join('')}` }),
  specimen({ 'tenure.yaml': TENURE }),
];

/** The first file is the scenario. */
function specimen(files: Readonly<Record<string, string>>): Specimen {
  const [scenario = ''] = Object.keys(files);
  const bytes = Object.entries(files).map(([path, text]): [string, Uint8Array] => [path, new TextEncoder().encode(text)]);
  return { scenario, files: new Map(bytes) };
}
