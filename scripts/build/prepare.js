// Builds the package unless what is built is newer than all that it is built of. npm calls this (`prepare`) after `npm ci`, before a
// package is packed, and in some of its versions each time that npx runs a command of the package in its own folder.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Written last. */
const BUILT = join(root, 'dist/bundle/licenses.txt');
/** A change of packages is one of the lock file. */
const SOURCES = ['src', 'scripts/build', 'package.json', 'package-lock.json', 'tsconfig.json'];

if (!existsSync(BUILT) || newest(SOURCES.map((path) => join(root, path))) > statSync(BUILT).mtimeMs) {
  execSync('npm run build', { cwd: root, stdio: 'inherit' });
}

/**
 * When the last of these was changed, or one was added to a folder or taken away; what the build itself makes is left out.
 *
 * @param {readonly string[]} paths
 * @returns {number} milliseconds since 1970
 */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stats = statSync(path);
      if (!stats.isDirectory()) return stats.mtimeMs;
      const inside = readdirSync(path).filter((name) => name !== 'generated');
      return Math.max(stats.mtimeMs, newest(inside.map((name) => join(path, name))));
    }),
  );
}
