import { readdirSync } from 'node:fs';

/** The root of the repository, ending in a slash. */
export const repository = new URL('../../', import.meta.url);

/** Pages that are made as a whole, here or by other scripts, or that run on data that do not ship. */
const OTHERS = ['docs/library-reference.md', 'docs/truth.md', 'docs/coverage.md', 'docs/how-to/replay-a-log.md'];

/** Every page whose commands are run here, by its path in the repository. */
export const pages = ['README.md', 'README.zh-CN.md', ...pagesIn('docs/'), ...pagesIn('docs/how-to/'), ...pagesIn('docs/zh/')].filter(
  (page) => !OTHERS.includes(page),
);

function pagesIn(/** @type {string} */ folder) {
  return readdirSync(new URL(folder, repository))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => folder + name);
}
