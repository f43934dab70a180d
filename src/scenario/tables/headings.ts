import { editDistance } from '../../kit/nearest.js';

/** What other programs call our columns, letters and digits only. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  start: ['time', 'date', 'datetime', 'timestamp', 'interval', 'intervalstart', 'starttime', 'begin', 'period'],
  contact: ['queue', 'type', 'contacttype', 'calltype', 'reason', 'skill', 'line', 'channel'],
  volume: ['calls', 'contacts', 'offered', 'forecast', 'count', 'arrivals', 'vol', 'expected', 'incoming'],
  team: ['group', 'staffgroup', 'unit', 'department', 'skill', 'queue'],
  agents: ['agent', 'staff', 'people', 'fte', 'headcount', 'heads', 'scheduled'],
  arrived: ['arrival', 'arrivaltime', 'time', 'start', 'date', 'datetime', 'timestamp', 'created', 'calltime'],
  aht_s: ['averagehandletime', 'avghandletime', 'handletime', 'handlingtime', 'averagehandlingtime', 'meanhandletime', 'time', 'talktime'],
  time_s: ['handletime', 'handlingtime', 'servicetime', 'talktime', 'duration', 'aht'],
  patience_s: ['patiencetime', 'timetoabandon', 'abandontime', 'abandonedafter'],
};

/** Headings shorter than this are not taken for misspelt ones: `at` is not `aht`. */
const SHORTEST_MISSPELT = 5;

/** A column by its heading, upper and lower case alike where none is written just so: its index, -1 for none, or null for several. */
export function columnNamed(columns: readonly string[], name: string): number | null {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const alike = [...columns.keys()].filter((index) => columns[index]?.toLowerCase() === name.toLowerCase());
  return alike.length > 1 ? null : (alike[0] ?? -1);
}

/** The heading that probably stands for one of ours: `AHT (sec)` for `aht_s`; null where there is none. */
export function nearHeading(columns: readonly string[], name: string): string | null {
  const wanted = bare(name);
  const others = OTHER_NAMES[name] ?? [];
  const fits = (heading: string): boolean => {
    const found = bare(heading);
    if (found === wanted || others.includes(found)) return true;
    return wanted.length >= SHORTEST_MISSPELT && found !== '' && editDistance(found, wanted) <= 1;
  };
  return columns.find(fits) ?? null;
}

/** Lower case, without a unit at its end, letters and digits only. */
function bare(heading: string): string {
  const lower = heading.toLowerCase();
  const unit = /(?:[\s_([-]+(?:s|h|ms)|[\s_([-]*(?:secs?|seconds?|mins?|minutes?|hours?))[)\]]?$/;
  const without = lower.replace(unit, '');
  return (without === '' ? lower : without).replace(/[^\p{L}\p{N}]/gu, '');
}
