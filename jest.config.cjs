// Otherwise esbuild keeps a thread and a process for every test file that builds something, until the run is over.
process.env.ESBUILD_WORKER_THREADS = '0';

/** Sources are TypeScript modules; jest runs them as CommonJS, and so the few packages that ship only as ES modules. */
const esModulesOnly = [
  '@sparticuz/chromium',
  '@hono/node-server',
  'hono',
  '@ironcalc/wasm',
  'postal-mime',
  'vega(?:-[a-z]+)*',
  'd3-[a-z-]+',
  'delaunator',
  'internmap',
  'robust-predicates',
];

module.exports = {
  // Vega's canvas for Node is looked for by an await outside of any function, which CommonJS has not.
  moduleNameMapper: { '^vega-canvas$': '<rootDir>/node_modules/vega-canvas/build/vega-canvas.browser.js' },
  globalSetup: '<rootDir>/test/support/make-desks-directory.mjs',
  globalTeardown: '<rootDir>/test/support/remove-desks-directory.mjs',
  maxWorkers: '100%',
  // Each file loads its own copy of the Workspace, and not all of it is given back.
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/.workspace/', '<rootDir>/dist/'],
  transform: {
    '\\.[mc]?[jt]sx?$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
};
