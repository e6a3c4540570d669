import { type Head, placeOfHead } from '../../ingest/head.ts';
import { reportNoOrder, selectVersions } from '../../ingest/select-versions.ts';
import { tellApart } from '../../ingest/tell-apart.ts';
import { createReport, type Report } from '../../model/problem.ts';

/** How a newcomer stands to what is there. */
export interface Newcomer {
  readonly head: Head;
  readonly id: Head['front']['id'];
  /** It and an article that is there are versions of one: which of them is read. */
  readonly version: 'newer' | 'older' | null;
}

/**
 * What a build would make of some articles beside those that are there, by the rules of the build
 * itself. Whatever would put an article out that is there, or give it another id, so that
 * judgements on it would be lost, is an error.
 */
export function checkNewcomers(
  newcomers: readonly Head[],
  there: readonly Head[],
  report: Report,
): Newcomer[] {
  const quiet = createReport();
  const before = tellApart(there, quiet);
  const after = tellApart([...there, ...newcomers], quiet);
  const idAfter = (head: Head) => after.get(placeOfHead(head)) ?? head.naming.made;
  for (const head of there) {
    const id = before.get(placeOfHead(head)) ?? head.naming.made;
    if (id === idAfter(head)) continue;
    report.error(
      'bring:takes-id',
      'an article that is there would get another id, and the judgements on it would be lost',
      { file: newcomers[0]?.file },
      { actual: `${id}, which is that of ${head.file}`, expected: 'an id or a name of its own' },
    );
  }
  const ids = new Set(newcomers.map(idAfter));
  const concerned = [...there, ...newcomers]
    .filter((head) => ids.has(idAfter(head)))
    .map((head) => ({ ...head, front: { ...head.front, id: idAfter(head) } }));
  const choosing = createReport();
  const { newest } = selectVersions(concerned, choosing);
  const read = new Set(concerned.filter((head) => newest.has(placeOfHead(head))).map(idAfter));
  const idsThere = new Map(there.map((head) => [idAfter(head), head]));
  for (const problem of choosing.problems) if (problem.severity === 'warning') report.add(problem);
  return newcomers.map((head) => {
    const id = idAfter(head);
    const other = idsThere.get(id) ?? newcomers.find((one) => one !== head && idAfter(one) === id);
    // Neither would be read any more, so the newcomer is refused.
    if (!read.has(id)) reportNoOrder(other ?? head, head, report);
    const isNewest = newest.has(placeOfHead(head));
    return { head, id, version: idsThere.has(id) ? (isNewest ? 'newer' : 'older') : null };
  });
}
