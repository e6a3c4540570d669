import { availableParallelism } from 'node:os';

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
  reporters: ['default', '<rootDir>/tests/stall-reporter.js'],
  // By default one core is left free: on a machine of two all tests would run in one process.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Between two files a worker that holds more than this starts anew: modules of a file stay in memory.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/(neo4j|browser|engines)/'],
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
