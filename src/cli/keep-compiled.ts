import nodeModule from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../store/local-server/folders.ts';

/** Since Node 22.8. */
interface Keeping {
  enableCompileCache?(folder: string): unknown;
}

/**
 * What a command loads is kept compiled in the cache folder, and so starts faster the next time. Where
 * nothing can be written, Node does without.
 */
export const keepCompiled = (env: NodeJS.ProcessEnv): unknown =>
  (nodeModule as Keeping).enableCompileCache?.(join(cacheFolder(env), 'compiled'));
