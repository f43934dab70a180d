// Makes the volumes and the staffing of scenarios/online-store and of scenarios/online-store-peak: an invented store, with the shape
// of real days. People are planned hour by hour from the expected work (the square-root rule); those of the technical desk of the
// ordinary week stand in the scenario itself.
//   node scripts/scenarios/online-store.js [FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { stringify } from 'csv-stringify/sync';

const folder = process.argv[2] === undefined ? new URL('../../scenarios/', import.meta.url) : pathToFileURL(`${process.argv[2]}/`);
const DATES = ['09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-11-${day}`); // Monday to Sunday
const OPEN = 8;
const CLOSE = 22;

/**
 * Contacts of the week, share of each weekday (Monday first), and the two humps of the day: late morning and evening.
 *
 * @typedef {{ week: number, weekdays: readonly number[], morning: number, evening: number }} ContactType
 *
 * @type {Readonly<Record<string, ContactType>>}
 */
const TYPES = {
  delivery: { week: 31_000, weekdays: [1.2, 1.1, 1, 1, 1, 0.9, 0.8], morning: 1, evening: 0.85 },
  technical: { week: 15_500, weekdays: [1.15, 1.05, 1, 1, 0.95, 1, 0.85], morning: 0.8, evening: 1 },
  complaint: { week: 7_500, weekdays: [1.4, 1.15, 1, 0.95, 0.95, 0.8, 0.75], morning: 1, evening: 0.6 },
  vip: { week: 6_000, weekdays: [1.05, 1, 1, 1, 1.05, 1, 0.9], morning: 1, evening: 0.9 },
};

/** The peak week: how many times the contacts of the ordinary one come, and how many times as many again on the days of the campaign. */
const PEAK = 1.9;
const CAMPAIGN = { days: [2, 4], factor: 1.3 }; // Wednesday and Friday

/**
 * Seconds of work that one contact of each type brings.
 *
 * @typedef {Readonly<Record<string, number>>} Work
 */

/** @type {Readonly<Record<string, Work>>} What it brings to each team: its shares and times as in online-store.yaml. */
const WORK = {
  frontline: { delivery: 0.45 * 300, technical: 0.65 * 330, complaint: 0.88 * 270 },
  'order-desk': { delivery: 0.45 * 0.22 * 540, vip: 0.12 * 480 },
  'care-desk': { complaint: 0.88 * 0.6 * 720 },
  'vip-desk': { vip: 405 },
  supervisors: { delivery: 0.45 * 0.22 * 0.03 * 900, technical: 0.26 * 0.05 * 900, complaint: 0.528 * 0.12 * 900, vip: 0.04 * 900 },
};
/** In the peak week the technical desk is planned like the others. */
const PEAK_WORK = { ...WORK, 'tech-desk': { technical: 0.65 * 0.4 * 780, vip: 0.12 * 780 } };
const PRESENT = 0.95 * 0.88; // absence 5%, shrinkage 12%
const SLACK = 0.6; // spare people per root of the load

/** @param {number} hour @param {number} peak @param {number} width */
const hump = (hour, peak, width) => Math.exp(-(((hour - peak) / width) ** 2) / 2);

/** Nobody is expected while the store's center is closed. @param {ContactType} type @param {number} slot */
function weight(type, slot) {
  const hour = slot / 2 + 0.25;
  if (hour < OPEN || hour > CLOSE) return 0;
  return 0.01 + type.morning * hump(hour, 11, 2) + 0.25 * hump(hour, 15, 3) + type.evening * hump(hour, 18.5, 1.8);
}

/**
 * Expected contacts of a type in half hour `slot` (0 to 47) of day `day`.
 *
 * @param {ContactType} type
 * @param {number} day 0 is Monday
 * @param {number} slot
 */
function volume(type, day, slot) {
  const days = type.weekdays.reduce((a, b) => a + b, 0);
  const slots = Array.from({ length: 48 }, (_, each) => weight(type, each)).reduce((a, b) => a + b, 0);
  return (type.week * type.weekdays[day] * weight(type, slot)) / days / slots;
}

const clock = (/** @type {number} */ slot) => `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;

/** The last row of a day says that nobody comes from then on. */
const volumeSlots = Array.from({ length: 2 * (CLOSE - OPEN) + 1 }, (_, half) => 2 * OPEN + half);

/** @param {(day: number) => number} factor on the ordinary volumes of a day */
function volumesOf(factor) {
  return DATES.flatMap((date, day) =>
    volumeSlots.flatMap((slot) =>
      Object.entries(TYPES).map(([contact, type]) => ({
        start: `${date} ${clock(slot)}`,
        contact,
        volume: (factor(day) * volume(type, day, slot)).toFixed(1),
      })),
    ),
  );
}

/**
 * The people who are to be on duty in an hour.
 *
 * @param {Work} work
 * @param {number} day
 * @param {number} fromHour
 * @param {number} factor on the ordinary volumes that people are planned for
 */
function rostered(work, day, fromHour, factor) {
  const slots = [fromHour * 2, fromHour * 2 + 1];
  const loads = slots.map((slot) =>
    Object.entries(work).reduce((sum, [type, seconds]) => sum + (factor * volume(TYPES[type], day, slot) * seconds) / 1800, 0),
  );
  const load = Math.max(...loads);
  return Math.ceil((load + SLACK * Math.sqrt(load)) / PRESENT);
}

/** @param {Readonly<Record<string, Work>>} works by team @param {number} factor on the ordinary volumes */
function staffingOf(works, factor) {
  return Object.entries(works).flatMap(([team, work]) =>
    DATES.flatMap((date, day) => {
      const hours = Array.from({ length: CLOSE - OPEN }, (_, hour) => OPEN + hour);
      const rows = hours.map((hour) => ({ start: `${date} ${clock(hour * 2)}`, team, agents: rostered(work, day, hour, factor) }));
      return [...rows, { start: `${date} ${clock(CLOSE * 2)}`, team, agents: 0 }];
    }),
  );
}

/**
 * @param {string} name of the scenario's folder
 * @param {ReturnType<typeof volumesOf>} volumes
 * @param {ReturnType<typeof staffingOf>} staffing
 */
function write(name, volumes, staffing) {
  const into = new URL(`${name}/`, folder);
  mkdirSync(into, { recursive: true });
  writeFileSync(new URL('volumes.csv', into), stringify(volumes, { header: true }));
  writeFileSync(new URL('staffing.csv', into), stringify(staffing, { header: true }));
  const total = volumes.reduce((sum, row) => sum + Number(row.volume), 0);
  const hours = staffing.reduce((sum, row) => sum + row.agents, 0);
  console.log(`${name}: ${Math.round(total)} contacts, ${hours} rostered hours`);
}

write(
  'online-store',
  volumesOf(() => 1),
  staffingOf(WORK, 1),
);
// The people of the peak week are planned for its growth, the campaign forgotten.
write(
  'online-store-peak',
  volumesOf((day) => PEAK * (CAMPAIGN.days.includes(day) ? CAMPAIGN.factor : 1)),
  staffingOf(PEAK_WORK, PEAK),
);
