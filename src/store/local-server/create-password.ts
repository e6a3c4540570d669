import { randomBytes } from 'node:crypto';

/** Letters and digits only: a word that began with a dash would be read as an option by Neo4j's tools. */
export const createPassword = (): string => randomBytes(18).toString('hex');
