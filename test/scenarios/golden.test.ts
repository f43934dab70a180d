import { describe, expect, it } from 'vitest';
import { golden } from './golden.js';
import { shippedFiles } from './shipped.js';

/**
 * What the shipped scenarios count, to the last bit. A commit that changes these files (`npx vitest run test/scenarios/golden.test.ts -u`)
 * says which figures have changed, and why.
 */
describe.each(shippedFiles())('scenarios/%s', (path) => {
  it('counts what it has counted before', async () => {
    const name = path.replace(/^.*\//, '').replace('.yaml', '');
    await expect(golden(path)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
