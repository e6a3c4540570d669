import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a first folder gets. The relative path is right from `src` and from `dist`. */
const FIRST = fileURLToPath(new URL('../../../first/', import.meta.url));

/** What npm and git put into a folder: their presence does not make it somebody's work. */
const OF_TOOLS =
  /^(package(-lock)?\.json|node_modules|\.git|\.gitignore|\.npmrc|attest-[\w.-]+\.tgz)$/;

/** The names in a folder that are somebody's; empty if there is no such folder. */
export function namesHeld(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !OF_TOOLS.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Makes `folder/articles`, all of it at once or nothing. */
export function makeFirstFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true });
  let part: string | null = null;
  try {
    part = mkdtempSync(join(folder, '.attest-'));
    cpSync(join(FIRST, 'articles'), join(part, 'articles'), { recursive: true });
    renameSync(join(part, 'articles'), join(folder, 'articles'));
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    if (part !== null) rmSync(part, { recursive: true, force: true });
  }
}
