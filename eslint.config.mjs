import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { borders } from './scripts/lib/lint-borders.mjs'

/** Imports run one way: rules ← contracts ← outputs ← apps. */
const order = ['rules', 'contracts', 'outputs', 'bff', 'mini', 'console']

const may = (message, ...names) => ({ group: names.flatMap((name) => [`@mingbai/${name}`, `@mingbai/${name}/*`, `@mingbai/${name}/**`]), message })

const forbidden = (unit, ...more) => {
  const above = order.slice(Math.min(order.indexOf(unit), 2) + 1).filter((name) => name !== unit)
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [may(`${unit} may import only what stands before it: rules, contracts, outputs, apps`, ...above), ...more] }] }
}

const clocks = ['Date', 'performance'].map((object) => ({
  selector: `CallExpression[callee.object.name='${object}'][callee.property.name='now']`,
  message: 'Rules have no clock of their own: take `today` or `now` as an argument.',
}))

const noOwnClock = [...clocks, { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clocks[0].message }]

const house = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of words.' },
]

const taroNames = { View: 'div', Text: 'span', Button: 'button', Input: 'input', Textarea: 'textarea', Label: 'label', Image: 'img', Form: 'form', Navigator: 'a' }

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'data/', 'coverage/', 'test/out/', '.ci/'] },
  // A rule that does not fit is changed here, for all to see, not switched off in a corner.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `typeof import('./twin')` is how one platform's file is held to the signatures of the other's.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // What was caught is thrown on as it came, even kept for later, where its type is no more than `{}`.
      '@typescript-eslint/only-throw-error': 'off',
      'no-throw-literal': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { 'import-x': importX, house: { rules: { borders } } },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', ...house],
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
      'import-x/no-mutable-exports': 'error',
      'house/borders': 'error',
    },
  },
  {
    // Tools, jest and Taro look for the default export of these.
    files: ['**/*.config.{ts,mjs}', 'apps/mini/config/**', 'apps/mini/src/app.tsx', 'apps/mini/src/**/index.tsx', '**/*.d.ts', 'test/support/*-template.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // The same code runs in a browser, in WeChat and on the server.
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'import-x/no-nodejs-modules': 'error', 'no-restricted-syntax': ['error', ...house, ...noOwnClock] },
  },
  { files: ['packages/rules/**/*.{ts,tsx}'], rules: forbidden('rules') },
  { files: ['packages/contracts/**/*.{ts,tsx}'], rules: forbidden('contracts') },
  { files: ['packages/outputs/**/*.{ts,tsx}'], rules: forbidden('outputs', { group: ['react', 'react-dom', 'react/*', 'react-dom/*'], message: 'Outputs are strings.' }) },
  { files: ['apps/bff/**/*.{ts,tsx}'], rules: forbidden('bff') },
  { files: ['apps/console/**/*.{ts,tsx}'], rules: forbidden('console') },
  {
    files: ['apps/mini/**/*.{ts,tsx}'],
    rules: forbidden('mini', {
      group: ['@mingbai/rules/clock', '@mingbai/rules/clock/*', '@mingbai/rules/procedures', '@mingbai/rules/procedures/*', 'chinese-days'],
      allowTypeImports: true,
      message: 'The calendar and the procedure tables stay on the server: its replies carry the due dates and the allowed actions.',
    }),
  },
  { files: ['apps/bff/src/**/*.ts'], ignores: ['apps/bff/src/main.ts', '**/*.test.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['apps/{mini,console}/src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    // A table wider than the screen must be reachable by keyboard to be scrolled: a region with tabindex 0.
    rules: { 'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'], allowExpressionValues: true }] },
  },
  { files: ['apps/mini/src/**/*.tsx'], settings: { 'jsx-a11y': { components: taroNames } } },
  {
    // Inside WeChat there is no keyboard to listen to.
    files: ['apps/mini/src/**/*.weapp.tsx'],
    rules: { 'jsx-a11y/click-events-have-key-events': 'off', 'jsx-a11y/no-static-element-interactions': 'off' },
  },
  // It stands in a package's place, with all of its names but two.
  { files: ['apps/mini/config/weapp/shared.js'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['apps/console/src/**/*.tsx'], settings: { 'jsx-a11y': { components: { Image: 'img' } } } },
  {
    files: ['**/*.test.{ts,tsx}', '**/test-*.{ts,tsx}', 'test/**'],
    rules: {
      // JSON replies are asserted field by field in tests; parsing them first would hide a wrong shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
)
