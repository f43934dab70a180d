import { readFileSync } from 'node:fs';
import { PACKAGE_FOLDER } from '../package-folder.js';

/** The version in package.json: part of every result, since figures may change with it. */
export function version(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('package.json', PACKAGE_FOLDER), 'utf8'));
  if (typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string') return found.version;
  throw new Error('package.json names no version');
}
