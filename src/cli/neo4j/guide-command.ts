import { fileURLToPath } from 'node:url';
import { instanceFlag } from '../../store/local-server/is-running.ts';

/** The built program. The relative path is right from `src/cli` and from `dist/cli`. */
const PROGRAM = fileURLToPath(new URL('../../../dist/program/main.js', import.meta.url));

/** Arguments for `node` to serve style and guide as long as the server of that instance runs. */
export const guideCommand = (port: number, instance: string): string[] => [
  ...[PROGRAM, 'neo4j', 'guide', '--port', String(port)],
  ...['--with-server', instanceFlag(instance)],
];
