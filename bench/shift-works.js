/** @typedef {import('./works.js').Work} Work */

const DAYS = 7;
const HOUR = 3600;

/** Shifts of 2,000 people: hour of their start, hours, people; and breaks of each person: hours after the start, over, long. */
const SHIFTS = [
  { name: 'early', start: 6, length: 8, people: 700 },
  { name: 'day', start: 9, length: 9, people: 800 },
  { name: 'late', start: 13, length: 9, people: 400 },
  { name: 'night', start: 22, length: 8, people: 100 },
];
const BREAKS = [
  { after: 2, over: 1, length: 0.25 },
  { after: 4, over: 1.5, length: 0.5 },
];

/** Contacts by half hour, in proportion to who is there. */
const PROFILE = [1, 1, 1, 1, 1, 1, 4, 5, 6, 9, 10, 10, 10, 10, 10, 9, 9, 8, 7, 6, 5, 4, 2, 1].flatMap((weight) => [weight, weight]);

/** @param {string} people what the team has for its people @returns {string} */
function week(people) {
  return `
title: A week of 2,000 people
calendar: { start: 2026-11-09, days: ${DAYS} }
contacts:
  customer:
    channel: phone
    arrivals: { perDay: 150000, profile: [${PROFILE.join(', ')}] }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: desk, time: { mean: 5 min } } }
teams:
  desk: { skills: [desk], ${people} }
`;
}

/** A week of 2,000 people in shifts, each with two breaks, one after another. @returns {Work} */
export function weekOfShifts() {
  const breaks = BREAKS.map(({ after, over, length }) => `{ after: ${after} h, over: ${over} h, length: ${length} h }`);
  const shifts = SHIFTS.map(
    ({ name, start, length, people }) =>
      `${name}: { start: "${two(start)}:00", length: ${length} h, agents: ${people}, breaks: [${breaks.join(', ')}] }`,
  );
  return { text: week(`shifts: { ${shifts.join(', ')} }`), files: {} };
}

/** The numbers of people of that week from a file, in whole seconds. @returns {Work} */
export function weekOfLevels() {
  /** @type {Map<number, number>} */
  const changes = new Map();
  const add = (/** @type {number} */ at, /** @type {number} */ people) => changes.set(at, (changes.get(at) ?? 0) + people);
  for (const { start, length, people } of SHIFTS) {
    for (let day = -1; day < DAYS; day++) {
      const from = (day * 24 + start) * HOUR;
      add(from, people);
      add(from + length * HOUR, -people);
      for (const pause of BREAKS) {
        for (let n = 0; n < people; n++) {
          const begin = Math.round(from + pause.after * HOUR + (pause.over * HOUR * n) / people);
          add(begin, -1);
          add(begin + pause.length * HOUR, 1);
        }
      }
    }
  }
  /** @type {Map<number, number>} */
  const levels = new Map();
  let level = 0;
  for (const [at, more] of [...changes].sort(([a], [b]) => a - b)) {
    level += more;
    if (at < DAYS * 24 * HOUR) levels.set(Math.max(at, 0), level);
  }
  const begin = Date.UTC(2026, 10, 9);
  const rows = [...levels].map(([at, people]) => `${new Date(begin + at * 1000).toISOString().slice(0, 19)},desk,${people}\n`);
  return { text: week('agents: { file: staffing.csv }'), files: { 'staffing.csv': `start,team,agents\n${rows.join('')}` } };
}

/** A month of 200 people in shifts, and 300,000 contacts, half of them e-mails. @returns {Work} */
export function monthOfShifts() {
  const breaks = '[{ after: 2 h, over: 1 h, length: 15 min }, { after: 3.5 h, over: 1.5 h, length: 30 min, paid: false }]';
  const text = `
title: A month of 200 people
calendar: { start: 2026-11-01, days: 30, open: "08:00-20:00" }
contacts:
  call:
    channel: phone
    arrivals: { perDay: 5000 }
    patience: { mean: 3 min }
    serviceLevel: { within: 20 s, target: 80% }
    journey: { desk: { skill: calls, time: { mean: 5 min } } }
  mail:
    channel: email
    arrivals: { perDay: 5000 }
    serviceLevel: { within: 24 h, target: 80% }
    journey: { desk: { skill: mails, time: { mean: 4 min } } }
teams:
  desk:
    skills: { calls: { rank: 1 }, mails: { rank: 2 } }
    absence: 5%
    shifts:
      early: { start: "08:00", length: 8 h, agents: 70, breaks: ${breaks} }
      day: { start: "10:00", length: 8 h, agents: 60, breaks: ${breaks} }
      late: { start: "12:00", length: 8.5 h, agents: 70, breaks: ${breaks} }
`;
  return { text, files: {} };
}

function two(/** @type {number} */ hour) {
  return String(hour).padStart(2, '0');
}
