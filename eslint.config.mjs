import tseslint from 'typescript-eslint';

/** Which folders of ours each layer may import; see CONTRIBUTING.md. */
const layers = {
  core: {
    forbidden: ['**/extension/**', '**/webview/**', '**/cli/**', '**/dictionary/**', 'vscode', 'node:*'],
  },
  extension: { forbidden: ['**/cli/**', '**/dictionary/**', 'node:*'] },
  webview: {
    forbidden: ['**/core/**', '**/extension/**', '**/cli/**', '**/dictionary/**', 'vscode', 'node:*'],
  },
  cli: { forbidden: ['**/extension/**', '**/webview/**', '**/dictionary/**', 'vscode'] },
  dictionary: { forbidden: ['**/extension/**', '**/webview/**', '**/cli/**', 'vscode'] },
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test/vscode/host/', 'artifacts/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // Suites and tables of cases are as long as there are cases; scripts speak to a terminal.
  {
    files: ['test/**', 'bench/**', '*.mjs', 'scripts/**'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  ...Object.entries(layers).map(([layer, { forbidden }]) => ({
    files: [`src/${layer}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
  })),
  { files: ['src/dictionary/**', 'src/cli/index.ts'], rules: { 'no-console': 'off' } },
);
