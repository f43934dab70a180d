// How fast the engine is, as ratios within one run: nothing here is a test, and it always ends with 0.
//   npm run bench                      against the yardstick, the same works in the plain way
//   npm run bench -- --scale           workers, memory, agents, days, start
//   npm run bench -- --against REF     against the build of another revision
//   npm run bench -- --rounds 9        more rounds than five
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { scale: { type: 'boolean' }, against: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 5);

if (values.against !== undefined) await (await import('./against.js')).against(values.against, rounds);
else if (values.scale) await (await import('./scale.js')).scale(rounds);
else await (await import('./yardstick-ratio.js')).yardstickRatio(rounds);
