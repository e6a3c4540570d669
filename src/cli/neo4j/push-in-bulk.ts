import { resolve } from 'node:path';
import type { Parts } from '../../graph/parts.ts';
import { rememberedParts } from '../../graph/remembered-parts.ts';
import type { Report } from '../../model/problem.ts';
import { bulkPush } from '../../store/bulk/bulk-push.ts';
import { EXIT_CODES } from '../../store/connection/failure.ts';
import type { ConnectionFlags } from '../../store/connection/settings.ts';
import { realEffects } from '../../store/local-server/choose-server.ts';
import { serverHome } from '../../store/local-server/folders.ts';
import { ServerProblem } from '../../store/local-server/problem.ts';
import type { PushResult } from '../../store/push/push-result.ts';
import { EXIT } from '../exit-code.ts';
import { countOriginsIn } from '../input/count-origins.ts';
import { printMessage } from '../output/print.ts';
import { guideCommand } from './guide-command.ts';

export interface BulkFlags {
  bulk?: boolean;
  neo4jHome?: string;
}

type Others = ConnectionFlags & {
  readonly dryRun?: boolean;
  readonly full?: boolean;
  readonly withdrawn?: readonly string[];
};

/** What cannot be said together with `--bulk`, or without it. Null if nothing is wrong. */
export function flawOfBulk({ bulk, neo4jHome, ...others }: BulkFlags & Others): string | null {
  if (!bulk)
    return neo4jHome === undefined ? null : '--neo4j-home says where --bulk imports: add --bulk';
  const { uri, username, password, database, dryRun, full, withdrawn = [] } = others;
  if (uri || username || password || database || process.env['NEO4J_URI'])
    return '--bulk imports into the files of the local server: leave out --uri, NEO4J_URI, user, password and database, and give --neo4j-home if it has another home';
  if (dryRun || full || withdrawn.length > 0)
    return '--bulk makes an empty database anew: --dry-run, --full and --withdrawn have no meaning then';
  return null;
}

/** Articles kept in memory: the origins of a few are counted together, from those and what they cite. */
const REMEMBERED = 75;

/** Prints why not, if it is not done. */
export async function pushInBulk(
  file: string,
  parts: Parts,
  { neo4jHome, onWritten }: BulkFlags & { onWritten: (done: number, all: number) => void },
  report: Report,
): Promise<PushResult | null> {
  const remembered = rememberedParts(parts, REMEMBERED);
  const options = {
    home: neo4jHome === undefined ? serverHome(process.env) : resolve(neo4jHome),
    guide: { command: guideCommand },
    onWritten,
  };
  try {
    const effects = { ...realEffects, say: printMessage };
    const origins = () => countOriginsIn(file, remembered);
    const outcome = await bulkPush(remembered, origins, options, effects, report);
    if (outcome.ok) return outcome.value;
    printMessage(`error: ${outcome.failure.message}`);
    process.exitCode = outcome.failure.exitCode;
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
    printMessage(`error: ${error.message}`);
    process.exitCode = EXIT_CODES['absent-server'];
  }
  return null;
}

export function refuseBulk(flaw: string): void {
  printMessage(`error: ${flaw}`);
  process.exitCode = EXIT.usage;
}
