import tseslint from 'typescript-eslint';

const PURE_STEPS = ['apps/connectors/src/*/{inbound,outbound}/**/*.ts', 'libs/case-model/src/**/*.ts', 'libs/connector-kit/src/**/*.ts'];
const SPECS = ['**/*.spec.ts', 'test/**/*.ts'];

const NO_CLOCK = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'No clock in a pure step: the date comes in as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in a pure step: the date comes in as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock in a pure step: the date comes in as an argument.' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'No clock in a pure step.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No chance in a pure step.' },
];
const FEW_PARAMETERS = [
  { selector: ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]', message: 'At most four parameters.' },
  { selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]", message: 'At most four parameters.' },
  { selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]", message: 'A class that needs more than six others does too much.' },
];
const NO_SKIPPED_TEST = [
  { selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]", message: 'A test runs or does not exist.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/.schakel/**', 'coverage/**', 'reports/**', '.stryker-tmp/**', 'test/architecture/planted-violations/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      complexity: ['error', 10],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 200, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...FEW_PARAMETERS],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'prefer-const': 'error',
    },
  },
  { files: PURE_STEPS, ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', ...FEW_PARAMETERS, ...NO_CLOCK] } },
  {
    files: ['apps/connectors/**/*.ts'],
    ignores: ['**/*.transport.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Only a transport talks to a partner.' }] },
  },
  {
    // A migration is one long text of SQL.
    files: ['apps/migrate/src/migrations/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: SPECS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...FEW_PARAMETERS, ...NO_SKIPPED_TEST],
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'setTimeout', message: 'Wait with test/support/poll-until.ts, not by sleeping.' }],
      'no-restricted-imports': ['error', { paths: [{ name: 'node:timers/promises', message: 'Wait with test/support/poll-until.ts, not by sleeping.' }] }],
    },
  },
);
