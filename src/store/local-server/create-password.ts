import { randomBytes } from 'node:crypto';

/** Hex digits only: Neo4j's tools would take a password with a leading dash for an option. */
export const createPassword = (): string => randomBytes(18).toString('hex');
