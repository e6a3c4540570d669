import { expect, test } from '@jest/globals';
import { createPassword } from '../../../src/store/local-server/create-password.ts';

test('a password is never an option of a command line, and never the same', () => {
  const passwords = Array.from({ length: 500 }, createPassword);
  for (const password of passwords) expect(password).toMatch(/^[0-9a-f]{36}$/);
  expect(new Set(passwords).size).toBe(500);
});
