import eslint from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import awscdk from 'eslint-plugin-awscdk';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['lib/', 'dist/', 'coverage/', '**/cdk.out/', '**/*.js', '**/*.d.ts', '.venv/']),
  {
    files: ['**/*.ts'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.recommendedTypeChecked,
      stylistic.configs.customize({ semi: true, arrowParens: true, braceStyle: '1tbs' }),
    ],
    languageOptions: {
      // One program for all files; projectService builds one per tsconfig and takes twice as long.
      parserOptions: { project: './test/tsconfig.json', projectService: false, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
      '@stylistic/operator-linebreak': ['error', 'before', { overrides: { '=': 'after' } }],
      '@stylistic/max-len': ['error', {
        code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true, ignoreComments: true,
      }],
    },
  },
  {
    files: ['src/**/*.ts', 'examples/**/*.ts'],
    plugins: { awscdk },
    rules: awscdk.configs.strict.rules,
  },
  {
    // The rule never ends on types that refer to each other, and the views do.
    files: ['src/validation/**/*.ts'],
    rules: { 'awscdk/no-construct-in-interface': 'off' },
  },
);
