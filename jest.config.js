const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // The module kind is jest's choice: CommonJS for globalSetup, ESM for everything else.
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** @type {import('jest').Config} */
export default {
  passWithNoTests: false,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/(neo4j|browser)/'],
    },
    {
      ...shared,
      displayName: 'neo4j',
      testMatch: ['<rootDir>/tests/neo4j/**/*.test.ts'],
      // They share one server, so one file at a time.
      runner: '<rootDir>/tests/neo4j/serial-runner.js',
      globalSetup: '<rootDir>/tests/neo4j/global-setup.ts',
      globalTeardown: '<rootDir>/tests/neo4j/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
