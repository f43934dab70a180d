import { ARRIVAL_KINDS } from '../language/arrivals.js';
import { DEFAULTS } from '../language/defaults.js';
import { DISTRIBUTION_KEYS } from '../language/distributions.js';
import { STEP_KINDS } from '../language/journey.js';
import { PROFILE_FILE_KEYS } from '../language/profile.js';
import type { Path } from '../source.js';
import type { MapTree } from './tree.js';

/*
 * Some maps have kinds: { perHour } and { perDay } are two ways to say how many contacts come, and a mixture of their keys would be
 * neither. Laid over one another, maps of different kinds do not merge.
 */

/** Whether a map laid over another at this path leaves it the kind that it is. */
export function sameKind(path: Path, base: MapTree, over: MapTree): boolean {
  const [section, , part, , key] = path;
  // A roster of people in a file, or a map of shifts.
  if (section === 'teams' && part === 'shifts' && path.length === 3) return isFile(base) === isFile(over);
  if (section !== 'contacts') return true;
  if (part === 'arrivals' && path.length === 3) return agree(ARRIVAL_KINDS, base, over);
  if (part === 'arrivals' && path[3] === 'profile' && path.length === 4) return sameProfile(base, over);
  if (part === 'patience' && path.length === 3) return sameDistribution(base, over, DEFAULTS.distribution.other);
  if (part !== 'journey') return true;
  if (path.length === 4) return agree(STEP_KINDS, base, over);
  if (path.length !== 5) return true;
  if (key === 'time' || key === 'wrapUp') return sameDistribution(base, over, DEFAULTS.distribution.work);
  return key === 'patience' || key === 'pause' ? sameDistribution(base, over, DEFAULTS.distribution.other) : true;
}

/** A map without any of the telling keys changes details and leaves the kind alone. */
function agree(kinds: readonly string[], base: MapTree, over: MapTree): boolean {
  const named = kinds.filter((kind) => isSaid(over, kind));
  return named.length === 0 || named.some((kind) => base.entries.has(kind));
}

/** Weights in a file, or lists of them by weekday. */
function sameProfile(base: MapTree, over: MapTree): boolean {
  const said = [...over.entries.keys()].filter((key) => isSaid(over, key));
  const inFile = PROFILE_FILE_KEYS.some((key) => base.entries.has(key));
  return said.every((key) => PROFILE_FILE_KEYS.some((known) => known === key) === inFile);
}

function sameDistribution(base: MapTree, over: MapTree, usual: string): boolean {
  const was = shapeOf(base, usual);
  if (was === null) return true;
  if (isSaid(over, 'distribution')) return shapeOf(over, usual) === was;
  const keys = KEYS[was] ?? [];
  // Without a word about the shape its parameters tell: `mean` alone changes any shape that has a mean.
  return PARAMETERS.every((parameter) => !isSaid(over, parameter) || keys.includes(parameter) || (parameter === 'cv' && isUsual(base)));
}

const KEYS: Readonly<Record<string, readonly string[]>> = { ...DISTRIBUTION_KEYS, mixture: ['mixture'] };
const PARAMETERS = [...new Set(Object.values(KEYS).flat())];

function shapeOf(map: MapTree, usual: string): string | null {
  if (map.entries.has('mixture')) return 'mixture';
  const name = map.entries.get('distribution')?.value;
  if (name !== undefined) return name.kind === 'scalar' ? String(name.value) : null;
  return map.entries.has('cv') ? 'lognormal' : usual;
}

function isFile(map: MapTree): boolean {
  return map.entries.get('file')?.value.kind === 'scalar' && isSaid(map, 'file');
}

function isUsual(map: MapTree): boolean {
  return !map.entries.has('distribution') && !map.entries.has('mixture');
}

/** A key set to null removes; it says nothing about a kind. */
function isSaid(map: MapTree, key: string): boolean {
  const value = map.entries.get(key)?.value;
  return value !== undefined && !(value.kind === 'scalar' && value.value === null);
}
