// What nobody uses: files, exports, packages. `knip` counts tests and scripts as users; `knip --production` counts only what ships and
// truth/, so it finds what only tests use in src/. There an export may be for a test's closer look at a part of what its own file does.
const isProduction = process.argv.includes('--production');

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/cli/main.ts!',
    'src/library/browser.ts!',
    'src/library/node.ts!',
    'src/report/files/workbook-worker.ts!',
    'src/runners/worker.ts!',
    'src/simulation/program.ts!',
    'scripts/docs/reading.js',
    'scripts/docs/schema.js',
    'scripts/measure/mutants/first-example.js',
    'scripts/measure/mutants/judge.js',
    'scripts/scenarios/*.js',
    'scripts/scenarios/replay-a-log/{fit,prepare,report}.js',
    'bench/ours.js',
    'bench/yardstick.mjs',
    'truth/truth.ts!',
    'truth/coverage.ts!',
    'truth/worker.ts!',
    'test/**/*.test.ts',
    'test/engine/program.ts',
  ],
  project: ['src/**/*.ts!', 'bin/*.js!', 'scripts/**/*.js', 'bench/**/*.{js,mjs}', 'truth/**/*.ts!', 'test/**/*.ts'],
  ignoreBinaries: ['mkfifo', 'mount', 'script', 'sha256sum', 'umount'],
  ignoreExportsUsedInFile: isProduction,
  ignoreIssues: isProduction ? { 'truth/**': ['exports'] } : {},
};
