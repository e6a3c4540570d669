import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../model/ids.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { checkDraft } from './check-draft.ts';
import type { CodeDraft, CodeSaveAnswer } from './code-api.ts';
import { type CodingFiles, draftFile, nameToKeep } from './coding-files.ts';
import type { EarlierStates } from './earlier-states.ts';
import { type CodedArticle, readDraft } from './read-codings.ts';

/** Writes a draft; it is on the disk when this returns. */
export const writeDraft = (files: CodingFiles, coder: string, draft: CodeDraft): void =>
  writeWhole(draftFile(files, coder), `${JSON.stringify(draft, null, 1)}\n`);

/** Puts a draft of theirs, if there is one, under a name that no other draft will take. */
export function setDraftAside(files: CodingFiles, coder: string): void {
  const file = draftFile(files, coder);
  if (!existsSync(file)) return;
  const hash = sha256(readFileSync(file, 'utf8')).slice(0, 8);
  renameSync(file, file.replace(/\.json$/, `-${hash}.json`));
}

/** Keeps a coding beside the article before another one takes its place; the name that it has. */
export function keepCopy({ folder }: CodingFiles, name: string, content: string): string {
  const taken = existsSync(folder) ? readdirSync(folder) : [];
  const isThere = taken.includes(name) && readFileSync(join(folder, name), 'utf8') === content;
  const kept = join(folder, isThere ? name : nameToKeep(name, content, taken));
  writeWhole(kept, content);
  return kept;
}

/** Saves what a coder did, unless another window of theirs has saved since. */
export function saveDraft(
  { source, files }: CodedArticle,
  coder: string,
  sent: CodeDraft,
  earlier: EarlierStates,
): CodeSaveAnswer {
  const refuse = (refused: string): CodeSaveAnswer => ({ edit: sent.edit, problems: [], refused });
  const { draft: stored, unread } = readDraft(files, coder, source);
  if (!stored) return refuse(unread ?? 'this coding was not begun');
  if (stored.edit !== sent.edit)
    return refuse('it was changed in another window; reload this page to go on from there');
  const { source: about, coder: by } = stored.coding;
  const draft: CodeDraft = {
    ...sent,
    edit: stored.edit + 1,
    replaces: stored.replaces,
    coding: { ...sent.coding, source: about, coder: by },
  };
  writeDraft(files, coder, draft);
  earlier.note(stored, draft);
  return { edit: draft.edit, problems: checkDraft(draft.coding, source), refused: null };
}
