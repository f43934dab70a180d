import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';
import { load } from 'typedoc-plugin-markdown';
import { repository } from './pages.js';

/** The page of the library's functions and types, made from their comments. */
export const REFERENCE = 'docs/library-reference.md';

const HEAD = `# The library, function by function

What [the library](library.md) gives programs: made from the comments in its sources by \`npm run docs\`. All of it is in \`staffsim\`; in
\`staffsim/browser\` everything but \`LocalOptions\`.
`;

/** Made from the types that ship: what is read here is what an editor shows. */
export async function libraryReference() {
  const folder = mkdtempSync(join(tmpdir(), 'staffsim-reference-'));
  try {
    const types = fileURLToPath(new URL('dist/bundle/library.d.ts', repository));
    const project = join(folder, 'tsconfig.json');
    const compilerOptions = {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2023',
      lib: ['es2023', 'dom'],
      types: [],
      strict: true,
    };
    writeFileSync(project, JSON.stringify({ compilerOptions, files: [types] }));
    const app = await Application.bootstrapWithPlugins({
      entryPoints: [types],
      tsconfig: project,
      out: folder,
      plugin: [load],
      logLevel: 'Error',
      readme: 'none',
      excludeExternals: true,
      disableSources: true,
      groupOrder: ['Functions', 'Classes', 'Interfaces', '*'],
      ...MARKDOWN,
    });
    const found = await app.convert();
    if (found === undefined) throw new Error('the types of the library cannot be read');
    await app.generateOutputs(found);
    return `${HEAD}\n${withoutAnchors(readFileSync(join(folder, 'README.md'), 'utf8'))}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the page looks: everything on one, members in tables. */
const MARKDOWN = {
  router: 'module',
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
  tableColumnSettings: { hideModifiers: true, hideDefaults: true, hideInherited: true },
};

/** Nothing leads to single members. */
function withoutAnchors(/** @type {string} */ text) {
  return text.replaceAll(/<a id="[^"]*"><\/a> /g, '');
}
