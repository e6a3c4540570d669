import { hash } from 'node:crypto';
import { sourceOfNode } from '../model/ids.ts';
import type { Findings } from './findings.ts';

/**
 * Of each source a hash of everything that the relationships which begin at it are made of: what was found,
 * and the facts of both sides. As long as it is the same, so are they.
 */
export function basesOf(findings: Findings): Map<string, string> {
  const { hashes } = findings;
  const noted = new Map([...hashes].map(([source, facts]) => [source, [facts]]));
  const note = (source: string, what: string) => noted.get(source)?.push(what);
  noteCopies(findings, note);
  noteJudgements(findings, note);
  for (const edge of findings.withdrawn) note(sourceOfNode(edge.source), JSON.stringify(edge));
  noteContradictions(findings, note);
  return new Map(
    [...noted].map(([source, all]) => [source, hash('sha256', all.join('\n'), 'base64url')]),
  );
}

type Note = (source: string, what: string) => void;

function noteCopies({ copies, hashes }: Findings, note: Note): void {
  for (const { copy, original, share, credited } of copies) {
    const of = `${original.source} ${hashes.get(original.source)}`;
    note(copy.source, `${of} ${share} ${credited}`);
  }
}

function noteJudgements({ judgements, hashes }: Findings, note: Note): void {
  for (const { a, b, verdict, score, reasons, by, rule } of judgements) {
    const other = `${b} ${hashes.get(sourceOfNode(b))}`;
    note(sourceOfNode(a), `${a} ${other} ${verdict} ${score} ${by} ${rule} ${reasons.join('; ')}`);
  }
}

/** Contradictions rest on all events of both articles, and on what everything in these was judged to be. */
function noteContradictions({ proposals, events, digests }: Findings, note: Note): void {
  const tellings = new Map<string, string>();
  for (const [at, { source }] of events.entries())
    tellings.set(source, `${tellings.get(source) ?? ''} ${digests.high[at]} ${digests.low[at]}`);
  for (const { a, b, score } of proposals) {
    const what = `${a.id} ${b.id} ${score} ${tellings.get(a.source)} ${tellings.get(b.source)}`;
    note(a.source, what);
    note(b.source, what);
  }
}
