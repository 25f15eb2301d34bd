/** One configuration for every suite: the folder decides what a test needs (database, browser, weapp build). */
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false, react: { runtime: 'automatic' } },
      },
    },
  ],
}

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch,
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  ...more,
})

/**
 * For suites that open the server: a filled database, made once and copied. One id is one cache of transformed sources: by
 * itself jest makes one for each place in `projects`, so the server would be transformed anew for every suite.
 */
const prepared = { id: 'server', globalSetup: '<rootDir>/test/support/make-template.ts', globalTeardown: '<rootDir>/test/support/remove-template.ts' }

const suites = {
  rules: project('rules', ['<rootDir>/packages/**/*.test.ts']),
  bff: project('bff', ['<rootDir>/apps/bff/**/*.test.ts', '<rootDir>/test/inventory.test.ts'], prepared),
  // Read the source itself: no database changes what they find.
  source: project('source', ['<rootDir>/test/{plain-words,structure,refusals}.test.ts']),
  console: project('console', ['<rootDir>/apps/console/**/*.test.ts?(x)']),
  mini: project('mini', ['<rootDir>/apps/mini/**/*.test.ts?(x)']),
  weapp: project('weapp', ['<rootDir>/test/weapp-host/**/*.test.ts'], prepared),
  browser: project('browser', ['<rootDir>/test/browser/**/*.test.ts'], prepared),
}

/** `npm test` needs nothing but Node; the others are asked for by name: SUITES=weapp,browser. */
const wanted = (process.env.SUITES ?? 'rules,bff,source,console,mini').split(',')

export default {
  projects: wanted.map((name) => suites[name]),
  testTimeout: 20_000,
  passWithNoTests: false,
  // A worker keeps the modules of every file it has run; grown to gigabytes it spends its time collecting garbage.
  workerIdleMemoryLimit: '900MB',
}
