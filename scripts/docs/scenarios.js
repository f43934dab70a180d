import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templates } from '../../dist/cli/commands/init/templates.js';
import { repository } from './pages.js';

/** The scenarios that ship, each with the first sentence of the comment that opens it. */
export function scenarioTable() {
  const root = fileURLToPath(repository);
  const rows = templates()
    .sort((a, b) => (a.industry < b.industry ? -1 : a.industry > b.industry ? 1 : 0))
    .map(({ name, file, industry, about }) => `| ${industry} | [${name}](${relative(root, file)}) | ${about} |`);
  return ['| industry | scenario | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}
