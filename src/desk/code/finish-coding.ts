import { rmSync } from 'node:fs';
import { sha256 } from '../../model/ids.ts';
import type { Annotations } from '../../model/standoff.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { SECTIONS } from '../../text/gate/gate-input.ts';
import { checkDraft, finishedCoding } from './check-draft.ts';
import type { CodeDraft, CodeFinishAnswer } from './code-api.ts';
import { fileNameOf, finishedFile } from './coding-files.ts';
import { type CodedArticle, hashOfCoding } from './read-codings.ts';
import { keepCopy, writeDraft } from './write-draft.ts';

/**
 * Writes what a coder has looked at as the coding of the article. Where somebody else's is there,
 * it is written beside that one, unless this one began from it or was settled with it; what is
 * replaced is kept in the folder of codings.
 */
export function finishCoding(
  article: CodedArticle,
  coder: string,
  draft: CodeDraft,
): CodeFinishAnswer {
  const { source, files, standing } = article;
  const coding = finishedCoding(draft, coder);
  const leftOut = draft.pending.length;
  const problems = checkDraft(coding, source);
  const nothing = { written: null, isStanding: false, leftOut, problems };
  if (SECTIONS.every((section) => coding[section].length === 0))
    return { ...nothing, refused: 'nothing is coded yet' };
  if (problems.some(({ isError }) => isError))
    return { ...nothing, refused: 'it has problems that a build refuses' };
  const content = contentOf(coding);
  const isFromIt = standing !== null && hashOfCoding(standing) === draft.replaces;
  const isMine = standing?.annotations?.coder.name === coder;
  if (standing && !isFromIt && !isMine) {
    const written = finishedFile(files, coder);
    writeWhole(written, content);
    return { ...nothing, written, refused: null };
  }
  const isYaml = standing?.file === files.yaml;
  if (standing && (isYaml || !(isMine && isFromIt)))
    keepCopy(
      files,
      isYaml ? 'annotations.yaml' : `${fileNameOf(standing.coder)}.json`,
      standing.content,
    );
  writeWhole(files.json, content);
  // A build prefers it; it goes when the other two are on the disk.
  if (isYaml) rmSync(files.yaml);
  writeDraft(files, coder, { ...draft, replaces: sha256(content) });
  return { ...nothing, written: files.json, isStanding: true, refused: null };
}

/** One item a line, so that two codings can be merged and compared by line. */
function contentOf({ source, coder, ...sections }: Annotations): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]`;
  const fields = [
    ['source', JSON.stringify(source)],
    ['coder', JSON.stringify(coder)],
    ...SECTIONS.map((section) => [section, list(sections[section])]),
  ];
  return `{\n${fields.map(([name, value]) => ` "${name}": ${value}`).join(',\n')}\n}\n`;
}
