// Puts the program into a few files, dist/bundle: to find, read and link some hundred modules takes longer than to check a scenario.
// What a command loads when it needs it stays in files of its own. They lie as deep as the modules of src do, so that what these look
// for beside or above themselves (package.json, the shipped scenarios, the modules of threads) is found from either place.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const program = await rolldown({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  platform: 'node',
  input: {
    main: 'dist/cli/main.js',
    worker: 'dist/runners/worker.js',
    'workbook-worker': 'dist/report/workbook-worker.js',
  },
  // It starts its threads from files of its own.
  external: ['piscina'],
});
await program.write({ dir: 'dist/bundle', format: 'esm', cleanDir: true });
await program.close();
