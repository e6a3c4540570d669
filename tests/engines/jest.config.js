import all from '../../jest.config.js';

/** Engines that take minutes and half a gigabyte to install: `npm run test:engines`. */
const [unit] = all.projects;

/** @type {import('jest').Config} */
export default {
  ...unit,
  rootDir: '../..',
  displayName: 'engines',
  testMatch: ['<rootDir>/tests/engines/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
