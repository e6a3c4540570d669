import { hash } from 'node:crypto';
import { groupBy } from '../model/group-by.ts';
import { type SourceId, sourceOfNode } from '../model/ids.ts';
import { memoize } from '../model/memoize.ts';
import type { EventOutline } from './events/event-outline.ts';
import type { Findings } from './findings.ts';
import { hashOf } from './hash-of.ts';

/**
 * A hash per source of everything that the relationships starting there depend on: the findings and
 * the facts at both ends. While the hash is the same, so are the relationships.
 */
export function hashDependencies(findings: Findings): Map<SourceId, string> {
  const noted = new Map([...findings.hashes].map(([source, facts]) => [source, [facts]]));
  const note: Note = (source, ...what) => noted.get(source)?.push(...what);
  const facts = new Map([...findings.hashes].map(([source, hash]) => [source, hash.slice(0, 16)]));
  noteCopies(findings, facts, note);
  noteJudgements(findings, facts, note);
  for (const edge of findings.withdrawn) note(sourceOfNode(edge.source), JSON.stringify(edge));
  noteContradictions(findings, note);
  return new Map([...noted].map(([source, all]) => [source, digest(all.join('\n'))]));
}

/** 132 bits; short, as there are many. */
const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** Takes several texts, as joining them first would create a hundred thousand more strings. */
type Note = (source: SourceId, ...what: readonly string[]) => void;
/** The beginning of each source's hash, enough to compare it with that of the last build. */
type Facts = ReadonlyMap<SourceId, string>;

function noteCopies({ copies, edited }: Findings, facts: Facts, note: Note): void {
  for (const { copy, original, share, credited } of [...copies, ...edited]) {
    const of = `${original.source} ${facts.get(original.source)}`;
    note(copy.source, `${of} ${share} ${credited}`);
  }
}

function noteJudgements({ judgements }: Findings, facts: Facts, note: Note): void {
  // All pairs joined by one name share one list of reasons.
  const hashOfReasons = memoize((reasons: readonly string[]) => String(hashOf(reasons.join('; '))));
  for (const { a, b, verdict, score, reasons, by, rule } of judgements) {
    const other = facts.get(sourceOfNode(b)) ?? '';
    note(sourceOfNode(a), a, b, other, verdict, String(score), by, rule, hashOfReasons(reasons));
  }
}

/**
 * A contradiction depends on all events of both articles and on the judgements about everything in
 * them.
 */
function noteContradictions({ proposals, events, digests }: Findings, note: Note): void {
  const told = groupBy([...events.keys()], (at) => (events[at] as EventOutline).source);
  const telling = memoize((source: SourceId) =>
    digest(
      (told.get(source) ?? []).map((at) => `${digests.high[at]} ${digests.low[at]}`).join(' '),
    ),
  );
  for (const { a, b, score } of proposals) {
    const what = [a.id, b.id, String(score), telling(a.source), telling(b.source)];
    note(a.source, ...what);
    note(b.source, ...what);
  }
}
