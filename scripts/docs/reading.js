// The process behind reader.js: runs commands as bin/staffsim.js would, and sends back what they print.

import { main } from '../../dist/cli/main.js';

let printed = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.setMaxListeners(0);
  stream.write = (text, ...rest) => {
    printed += text;
    // Whoever prints waits until it was taken.
    const taken = rest.at(-1);
    if (typeof taken === 'function') process.nextTick(taken);
    return true;
  };
}
process.setMaxListeners(0);

process.on('message', async (/** @type {import('./reader.js').Request} */ { folder, commands }) => {
  process.chdir(folder);
  printed = '';
  let status = 0;
  for (const words of commands) {
    await main(['node', 'staffsim', ...words]);
    status = Number(process.exitCode ?? 0);
    if (status !== 0) break;
  }
  process.exitCode = 0;
  process.chdir('/');
  process.send?.({ printed, status });
});
