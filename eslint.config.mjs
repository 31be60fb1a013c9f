import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Import directions and doors of libraries are in `.dependency-cruiser.mjs`; `npm run lint` runs both. */
export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'samples/files/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  regexp['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        project: [
          './shared/tsconfig.json',
          './addin/tsconfig.json',
          './addin/build/tsconfig.json',
          './cli/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import each thing from the file that holds it.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // would ask for the `!` that the rule above forbids
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'Date',
          message: 'Days are ISO text (shared/grid/serial-date.ts): a Date carries a time zone.',
        },
      ],
    },
  },
  {
    files: ['addin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
      ),
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
    },
  },
  {
    files: [
      '*.config.ts',
      'cli/**/*.{ts,mjs}',
      'samples/**/*.ts',
      'test/**/*.{ts,tsx}',
      'docs/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Tools and thread pools take a module's default export.
    files: ['*.config.ts', 'cli/reading-worker.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        TextDecoder: 'readonly',
      },
    },
    rules: { 'no-restricted-exports': 'off', 'no-console': 'off' },
  },
  {
    files: ['addin/public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        window: 'readonly',
        document: 'readonly',
        navigator: 'readonly',
        location: 'readonly',
        history: 'readonly',
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        clearTimeout: 'readonly',
        setTimeout: 'readonly',
        XMLHttpRequest: 'readonly',
        Promise: 'readonly',
        Response: 'readonly',
      },
    },
    // Old engines know no catch without a name.
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
);
