import { textOfSource } from '../../coders/text-of-source.ts';
import { createReport } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { type Annotations, NO_ITEMS } from '../../model/standoff.ts';
import { cachedCoder } from '../../pipeline/state/annotation-cache.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { dropItems } from '../../text/gate/drop-items.ts';
import { keepSound } from '../../text/gate/keep-sound.ts';
import type { DeskPlace } from '../session/desk-place.ts';
import type { CodeBegin, CodeDraft } from './code-api.ts';
import { type CodedArticle, hashOfCoding } from './read-codings.ts';

/** What a machine reads in an article, as a build would have it; null if it reads nothing. */
export async function readByMachine(
  { coder, out }: DeskPlace,
  source: Source,
): Promise<Annotations | null> {
  const report = createReport();
  const cached = cachedCoder(await coder.load(), foldersOf(out).annotations);
  const read = await cached.read(textOfSource(source), report);
  const place = (section: string, at: number) => ({ path: `${section}[${at}]` });
  return keepSound(read, { ...source, id: source.front.id }, place, report);
}

/** A new draft; a sentence if it cannot begin there. */
export async function beginDraft(
  place: DeskPlace,
  { source, standing }: CodedArticle,
  from: CodeBegin,
  coder: string,
): Promise<CodeDraft | string> {
  const { id, published, language } = source.front;
  const empty: Annotations = {
    source: { id, sha256: source.sha256, published, language },
    coder: { name: coder, from: [] },
    ...NO_ITEMS,
  };
  const first = { edit: 0, replaces: null, pending: [] };
  if (from === 'nothing') return { ...first, coding: empty };
  if (from === 'coding') {
    if (!standing?.annotations) return 'there is no coding that can be read';
    const { coder: before, ...items } = standing.annotations;
    const origin = before.name === coder ? (before.from ?? []) : [plain(before)];
    const coding = { ...items, coder: { name: coder, from: origin } };
    return { ...first, replaces: hashOfCoding(standing) as CodeDraft['replaces'], coding };
  }
  const reading = await readByMachine(place, source);
  if (!reading) return 'nothing was read in this article';
  const read = withoutLooseWords(reading);
  const pending = [read.entities, read.dates, read.claims, read.events, read.relations].flatMap(
    (items) => items.map((item) => item.id),
  );
  return {
    ...first,
    pending: [...pending, ...read.assessments.map((item) => item.id)],
    coding: {
      ...read,
      source: empty.source,
      coder: { name: coder, from: [plain(read.coder)] },
    },
  };
}

/** Words that name nothing in particular are not offered. */
const withoutLooseWords = (read: Annotations): Annotations =>
  dropItems(
    read,
    read.mentions.flatMap(({ entity }, at) =>
      entity == null ? [{ section: 'mentions' as const, at }] : [],
    ),
  );

const plain = ({ name, version }: Annotations['coder']) => ({
  name,
  ...(version != null && { version }),
});
