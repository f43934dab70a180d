import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/temporary-files.ts', 'test/engine/compile-once.ts', 'test/asserted/compile-once.ts'],
    // Tests run what ships: the built package, at its own speed, not a transformed copy of the sources.
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 60_000,
    maxWorkers: 2,
    // No test changes what another sees, so modules are loaded once for all of them.
    isolate: false,
  },
});
