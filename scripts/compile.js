// Compiles the simulation (src/simulation, AssemblyScript) to WebAssembly and writes it as a module of JavaScript beside what tsc
// writes, so that it is loaded like any other source, in Node and in a browser.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
let binary = null;
const { error, stderr } = await asc.main(
  [
    'src/simulation/program.ts',
    '--outFile',
    'program.wasm',
    '--baseDir',
    root,
    '-O3',
    '--converge',
    '--noAssert',
    '--runtime',
    'stub',
    '--use',
    'abort=',
    ...process.argv.slice(2),
  ],
  {
    writeFile: (name, contents) => {
      if (name === 'program.wasm') binary = contents;
    },
  },
);
if (error !== null) {
  console.error(stderr.toString());
  process.exit(1);
}
writeFileSync(`${root}dist/center/compiled.js`, `export const compiled =\n  '${Buffer.from(binary).toString('base64')}';\n`);
