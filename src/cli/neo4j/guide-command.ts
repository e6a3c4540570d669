import { fileURLToPath } from 'node:url';
import { instanceFlag } from '../../store/local-server/is-running.ts';

/** The program itself, built: of `src/cli` and of `dist/cli` alike. */
const PROGRAM = fileURLToPath(new URL('../../../dist/program/main.js', import.meta.url));

/** The words after `node` that serve style and guide for as long as the server of that instance runs. */
export const guideCommand = (port: number, instance: string): string[] => [
  ...[PROGRAM, 'neo4j', 'guide', '--port', String(port)],
  ...['--with-server', instanceFlag(instance)],
];
