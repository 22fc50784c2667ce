import tseslint from 'typescript-eslint';

/** Local-time getters answer in the zone of whoever runs the code; the desk's only zone is Tokyo's, by arithmetic. */
const localTimeGetters =
  'CallExpression[callee.property.name=/^(get|set)(Hours|Date|Day|Month|FullYear|Minutes|TimezoneOffset)$/]';

export default tseslint.config(
  { ignores: ['dist/', '.workspace/', 'node_modules/', 'coverage/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['src/**', 'build/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: localTimeGetters, message: 'Use domain/time or Intl with a time zone.' },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['*.cjs', '*.js'],
    rules: { 'no-restricted-exports': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
