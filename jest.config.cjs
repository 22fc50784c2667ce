/** Sources are TypeScript modules; jest runs them as CommonJS, and so the few packages that ship only as ES modules. */
const esModulesOnly = ['@sparticuz/chromium', '@hono/node-server', 'hono', '@ironcalc/wasm', 'postal-mime'];

module.exports = {
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
