// Which room may use which: imports run one way, and what simulates and measures also runs in a browser.

/** From the ground up: a room uses those before it, never those after it. */
const ROOMS = [
  'kit',
  'shared',
  'random',
  'statistics',
  'scenario',
  'engine',
  'simulation',
  'queueing',
  'center',
  'measures',
  'experiment',
  'runners',
  'report',
  'library',
  'cli',
];

/** Rooms that stand on the language alone, without files, threads or a screen. */
const PURE = ['kit', 'shared', 'random', 'statistics', 'scenario', 'engine', 'simulation', 'queueing', 'center', 'measures', 'experiment'];

/** Inner rooms in their order, where a room has one; the files at its top use all of them. */
const INNER = { simulation: ['records', 'world', 'counting', 'people', 'contacts'] };

/** Inner rooms that are a room's own affair: others use what stands beside them. */
const CLOSED = {
  simulation: INNER.simulation,
  center: ['build', 'generated'],
  scenario: ['language', 'text', 'names', 'tables', 'complete', 'doubts'],
};

/** Packages that every pure room may use, and those that single ones may use besides. */
const PACKAGES = ['seedrandom', 'simple-statistics'];
const PACKAGES_OF = { scenario: ['zod', 'yaml', 'csv-parse', 'temporal-polyfill'] };

/** Of the library all but this runs in a page, too. */
const LIBRARY_IN_PAGES = { path: '^src/library/', pathNot: '^src/library/(node/|node\\.ts$)' };

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`;
const inPackages = (packages) => `(^|/)node_modules/(@types/)?(${packages.join('|')})/`;

const directions = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-uses-what-stands-before-it`,
  severity: 'error',
  comment: `Rooms in order: ${ROOMS.join(', ')}.`,
  from: { path: inRooms([room]) },
  to: { path: inRooms(ROOMS.slice(index + 1)) },
}));

const innerDirections = Object.entries(INNER).flatMap(([room, inner]) =>
  inner.map((name, index) => ({
    name: `${name}-of-${room}-uses-what-stands-before-it`,
    severity: 'error',
    comment: `Inner rooms of ${room} in order: ${inner.join(', ')}; then the files at its top.`,
    from: { path: `^src/${room}/${name}/` },
    to: { path: [`^src/${room}/[^/]+$`, ...inner.slice(index + 1).map((later) => `^src/${room}/${later}/`)] },
  })),
);

const closed = Object.entries(CLOSED).map(([room, inner]) => ({
  name: `inner-rooms-of-${room}`,
  severity: 'error',
  comment: `Outside ${room} its files at the top and its other rooms are used, not these.`,
  from: { path: '^src/', pathNot: inRooms([room]) },
  to: { path: inner.map((name) => `^src/${room}/${name}/`) },
}));

const packages = PURE.map((room) => ({
  name: `packages-of-${room}`,
  severity: 'error',
  comment: 'A pure room takes no package that a browser could not run, and few at all.',
  from: { path: inRooms([room]) },
  to: { dependencyTypesNot: ['local'], path: 'node_modules/', pathNot: inPackages([...PACKAGES, ...(PACKAGES_OF[room] ?? [])]) },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...innerDirections,
    ...closed,
    ...packages,
    {
      name: 'pure-rooms-use-no-node',
      severity: 'error',
      comment: 'The same code runs in a browser: files and threads are for runners, report and cli.',
      from: { path: inRooms(PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'library-runs-in-pages',
      severity: 'error',
      comment: 'What the library is on this machine (files, threads) is for its entry node.ts alone.',
      from: LIBRARY_IN_PAGES,
      to: { path: ['^src/library/node/', '^src/runners/(?!in-process)', '^src/report/files/'] },
    },
    {
      name: 'library-uses-no-node-in-pages',
      severity: 'error',
      comment: 'See library-runs-in-pages.',
      from: LIBRARY_IN_PAGES,
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'csv-is-parsed-at-once',
      severity: 'error',
      comment: 'Only csv-parse/sync runs without Node streams.',
      from: { path: inRooms(PURE) },
      to: { path: inPackages(['csv-parse']), pathNot: '/sync\\.' },
    },
    {
      name: 'rooms-are-known',
      severity: 'error',
      comment: 'A new room gets its place in the order of rooms first.',
      from: { path: '^src/', pathNot: inRooms(ROOMS) },
      to: {},
    },
    {
      name: 'sources-stand-alone',
      severity: 'error',
      comment: 'What ships uses nothing that does not.',
      from: { path: '^src/' },
      to: { path: '^(test|bench|truth|scripts|scenarios|docs|bin|dist)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Only the records of the simulation refer to each other in circles, as the things do that they stand for.',
      from: { pathNot: '^src/simulation/records/' },
      to: { circular: true },
    },
    { name: 'nothing-is-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'packages-are-named',
      severity: 'error',
      comment: 'What is used is named in package.json, among devDependencies what the bundle takes in (scripts/build/bundle.js).',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
