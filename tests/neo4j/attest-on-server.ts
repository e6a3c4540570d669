import type { Ran, Workplace } from '../cli/program.ts';
import { testServer } from './server.ts';

/** Runs the program in a temporary folder, with the test server as its database. */
export const attestOnServer =
  (place: Workplace) =>
  (...args: string[]): Ran => {
    const { uri, username, password } = testServer();
    return place.attest(args, {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    });
  };
