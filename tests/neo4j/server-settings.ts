/** Environment variables by which global-setup.ts passes the server to the test files. */
export const TEST_SERVER = {
  uri: 'ATTEST_TEST_NEO4J_URI',
  username: 'ATTEST_TEST_NEO4J_USERNAME',
  password: 'ATTEST_TEST_NEO4J_PASSWORD',
  /** Why there is no server and how to get one; set instead of the three above. */
  missing: 'ATTEST_TEST_NEO4J_MISSING',
} as const;
