import { byText } from '../../model/by-text.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import { concurrence } from '../time/when.ts';
import { type DocumentRecord, plain } from './document-record.ts';

/** Two documents that are, or may be, the same. A work comes before an article. */
export interface DocumentJudgement {
  readonly a: DocumentRecord;
  readonly b: DocumentRecord;
  readonly verdict: 'same' | 'maybe';
  readonly score: number;
  readonly reasons: readonly string[];
}

type Same = (id: NodeId) => NodeId;
/** All words of a source's article. */
type Words = (source: SourceId) => string;
type Comparison = Pick<DocumentJudgement, 'verdict' | 'score' | 'reasons'>;

/** Each document is compared with at most this many others of its maker, the nearest in time. */
const WINDOW = 40;
/** Words that two quotations must share to count as one passage. */
const PASSAGE = 6;
/** Kinds of work that an article may be cited as. */
const ARTICLE_KINDS = new Set([null, 'article', 'report', 'investigation', 'interview']);

/**
 * Which works cited in different articles are the same, and which are articles in the graph. The
 * same maker is never enough: with an equal title or a shared quoted passage it is a judgement, and
 * so is an article cited by its day if only one of that day is held; else a day is a proposal.
 */
export function judgeDocuments(
  records: readonly DocumentRecord[],
  same: Same,
  wordsOf: Words,
): DocumentJudgement[] {
  const judged = new Map<string, DocumentJudgement>();
  for (const bucket of byMaker(records, same)) {
    for (const [at, one] of bucket.entries()) {
      for (const other of bucket.slice(at + 1, at + 1 + WINDOW)) {
        if (one.source === other.source) continue;
        const comparison = compare(one, other, wordsOf, () => isOnlyOne(one, other, bucket));
        if (!comparison) continue;
        const [a, b] = inOrder(one, other);
        judged.set(`${a.id} ${b.id}`, { a, b, ...comparison });
      }
    }
  }
  return [...judged].sort(([a], [b]) => byText(a, b)).map(([, judgement]) => judgement);
}

function byMaker(records: readonly DocumentRecord[], same: Same): DocumentRecord[][] {
  const makers = new Map<NodeId, DocumentRecord[]>();
  const startOf = ({ when }: DocumentRecord) => when.earliest ?? when.latest ?? '~';
  const sorted = [...records].sort((a, b) => byText(startOf(a), startOf(b)) || byText(a.id, b.id));
  for (const record of sorted) {
    for (const maker of new Set(record.releasers.map(same))) {
      const own = makers.get(maker);
      if (own) own.push(record);
      else makers.set(maker, [record]);
    }
  }
  return [...makers.values()];
}

/** A work before an article; otherwise by id. */
const inOrder = (one: DocumentRecord, other: DocumentRecord): [DocumentRecord, DocumentRecord] =>
  one.label === other.label
    ? one.id < other.id
      ? [one, other]
      : [other, one]
    : one.label !== 'Article'
      ? [one, other]
      : [other, one];

/** Whether the outlet has no other article of the day of this one. */
function isOnlyOne(
  one: DocumentRecord,
  other: DocumentRecord,
  bucket: readonly DocumentRecord[],
): boolean {
  const article = one.label === 'Article' ? one : other;
  const ofDay = bucket.filter(
    ({ label, when }) => label === 'Article' && concurrence(when, article.when) === 'same-day',
  );
  return ofDay.length === 1;
}

function compare(
  a: DocumentRecord,
  b: DocumentRecord,
  wordsOf: Words,
  isOnly: () => boolean,
): Comparison | null {
  if (a.label === 'Article' && b.label === 'Article') return null;
  const isCitedArticle = a.label !== b.label;
  const time = concurrence(a.when, b.when);
  if (time === 'apart' || time === 'near') return null;
  const title = a.title !== null && b.title !== null && plain(a.title) === plain(b.title);
  if (title) return { verdict: 'same', score: 0.95, reasons: ['one publisher', 'one title'] };
  if (isCitedArticle)
    return compareWithArticle(
      a.label !== 'Article' ? [a, b] : [b, a],
      time === 'same-day',
      wordsOf,
      isOnly,
    );
  if (a.kind !== b.kind || a.kind === null) return null;
  const passage = sharedPassage(a, b);
  const reasons = ['one publisher', `both a ${a.kind}`];
  if (passage)
    return {
      verdict: 'same',
      score: 0.9,
      reasons: [...reasons, `the same words are quoted from it: “${passage}”`],
    };
  if (time !== 'same-day') return null;
  return { verdict: 'maybe', score: 0.6, reasons: [...reasons, 'published on one day'] };
}

/**
 * Whether a cited work is an article in the graph: the article contains its words, or has its day.
 */
function compareWithArticle(
  [work, article]: readonly [DocumentRecord, DocumentRecord],
  isOneDay: boolean,
  wordsOf: Words,
  isOnly: () => boolean,
): Comparison | null {
  if (!ARTICLE_KINDS.has(work.kind)) return null;
  const passage = work.quotes.find(
    (quote) => isPassage(quote) && holds(wordsOf(article.source), quote),
  );
  const reasons = ['one publisher'];
  if (passage !== undefined)
    return {
      verdict: 'same',
      score: 0.9,
      reasons: [...reasons, `what is quoted from it stands in it: “${passage}”`],
    };
  if (!isOneDay) return null;
  return work.kind !== null && isOnly()
    ? { verdict: 'same', score: 0.85, reasons: [...reasons, 'its only article of that day'] }
    : { verdict: 'maybe', score: 0.6, reasons: [...reasons, 'published on one day'] };
}

const isPassage = (quote: string): boolean => quote.split(' ').length >= PASSAGE;
const holds = (words: string, quote: string): boolean => ` ${words} `.includes(` ${quote} `);

/** A quotation in both works; the shorter one is contained whole. */
function sharedPassage(
  { quotes: first }: DocumentRecord,
  { quotes: second }: DocumentRecord,
): string | null {
  for (const quote of first) {
    for (const other of second) {
      const [short, long] = quote.length < other.length ? [quote, other] : [other, quote];
      if (isPassage(short) && holds(long, short)) return short;
    }
  }
  return null;
}
