import { hash } from 'node:crypto';
import { groupBy } from '../model/group-by.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { EventOutline } from './events/event-outline.ts';
import type { Findings } from './findings.ts';

/**
 * Of each source a hash of everything that the relationships which begin at it are made of: what was found,
 * and the facts of both sides. As long as it is the same, so are they.
 */
export function basesOf(findings: Findings): Map<string, string> {
  const noted = new Map([...findings.hashes].map(([source, facts]) => [source, [facts]]));
  const note = (source: string, what: string) => noted.get(source)?.push(what);
  noteCopies(findings, note);
  noteJudgements(findings, note);
  for (const edge of findings.withdrawn) note(sourceOfNode(edge.source), JSON.stringify(edge));
  noteContradictions(findings, note);
  return new Map([...noted].map(([source, all]) => [source, digest(all.join('\n'))]));
}

/** 132 bits: short, as there are many. */
const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

type Note = (source: string, what: string) => void;

function noteCopies({ copies, hashes }: Findings, note: Note): void {
  for (const { copy, original, share, credited } of copies) {
    const of = `${original.source} ${hashes.get(original.source)}`;
    note(copy.source, `${of} ${share} ${credited}`);
  }
}

function noteJudgements({ judgements, hashes }: Findings, note: Note): void {
  const digestOfReasons = once((reasons: readonly string[]) => digest(reasons.join('; ')));
  for (const { a, b, verdict, score, reasons, by, rule } of judgements) {
    const how = `${verdict} ${score} ${by} ${rule} ${digestOfReasons(reasons)}`;
    note(sourceOfNode(a), `${a} ${b} ${hashes.get(sourceOfNode(b))} ${how}`);
  }
}

/** Contradictions rest on all events of both articles, and on what everything in these was judged to be. */
function noteContradictions({ proposals, events, digests }: Findings, note: Note): void {
  const told = groupBy([...events.keys()], (at) => (events[at] as EventOutline).source);
  const telling = once((source: string) =>
    digest(
      (told.get(source) ?? []).map((at) => `${digests.high[at]} ${digests.low[at]}`).join(' '),
    ),
  );
  for (const { a, b, score } of proposals) {
    const what = `${a.id} ${b.id} ${score} ${telling(a.source)} ${telling(b.source)}`;
    note(a.source, what);
    note(b.source, what);
  }
}

/** Makes of each value what is made of it once: all that one name joins are joined for the same reasons. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
