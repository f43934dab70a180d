import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The files that a page has its reader save, by their names: fenced blocks with a name behind the language. */
export function filesOf(page: string): Readonly<Record<string, string>> {
  const blocks = readFileSync(`${REPOSITORY}${page}`, 'utf8').matchAll(/^```(?:yaml|js|html) (\S+)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, name = '', text = '']) => [name, text]));
}
