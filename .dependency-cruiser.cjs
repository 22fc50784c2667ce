/** Which room may import which: the table of docs/architecture.md, executed. Npm packages are not its business. */
const mayImport = {
  'addon/domain': [],
  'addon/ledger': ['addon/domain'],
  'addon/forms': ['addon/domain'],
  'addon/messages': ['addon/domain'],
  'addon/documents': ['addon/domain', 'addon/messages'],
  'addon/workflow': ['addon/domain', 'addon/ledger', 'addon/forms', 'addon/messages'],
  'addon/setup': ['addon/domain', 'addon/ledger', 'addon/forms', 'addon/messages', 'addon/documents'],
  'addon/ui': ['addon/domain', 'addon/ledger', 'addon/forms', 'addon/messages', 'addon/workflow'],
  // `google` gives what the others need: it knows their ports, and setup's plan, which it carries out.
  'addon/google': [
    'addon/documents',
    'addon/domain',
    'addon/forms',
    'addon/ledger',
    'addon/messages',
    'addon/setup',
    'addon/ui',
    'addon/workflow',
  ],
  workspace: [],
  local: ['workspace'],
};

/** Files that belong to no room: data that several rooms read. */
const shared = '^(src/addon/entry-points|build/add-on)[.]ts$';

const directions = Object.entries(mayImport).map(([room, others]) => ({
  name: `${room.replace('/', '-')}-imports-only-its-table`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^(src|build|test)/',
    pathNot: [`^src/${room}/`, shared, ...others.map((other) => `^src/${other}/`)],
  },
}));

module.exports = {
  forbidden: [
    ...directions,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sources-do-not-import-tests',
      severity: 'error',
      from: { path: '^(src|build)/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|build)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
