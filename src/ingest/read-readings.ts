import { z } from 'zod';
import { Sha256, sha256 } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { Annotations } from '../model/standoff.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { keepSound } from '../text/gate/keep-sound.ts';
import { parseJsonLine, readJsonLines } from './json-lines.ts';
import { withoutUnsaid } from './parse-standoff.ts';

/** Readings of the articles of a JSONL file that were made elsewhere, by a line of JSON each. */
export interface Readings {
  /**
   * The reading of this text, through the same gate as one made here; null if there is none.
   * `refused`, with the reason reported, if it is not what any coder writes.
   *
   * @param id As the article's line states it.
   */
  of(id: string, source: Source, report: Report): Annotations | 'refused' | null;
  /** A person has coded this text: its reading is not used. */
  pass(id: string, source: Source): void;
  /** Warns of readings that are of none of the articles. */
  reportUnused(report: Report): void;
}

interface HeldReading {
  readonly id: string;
  readonly line: number;
  readonly value: unknown;
}

const Made = z.object({ source: z.object({ id: z.string(), sha256: Sha256 }) });
/** A line of `annotate --errors inline` about an article that could not be read. */
const Unread = z.object({ problems: z.array(z.unknown()).min(1) });

/** Reads the whole file; a line that is no reading is reported. */
export function readReadings(file: string, report: Report): Readings {
  const held = new Map<string, HeldReading>();
  for (const line of readJsonLines(file, report)) {
    const value = parseJsonLine(
      file,
      line,
      'a reading a line, as attest annotate prints them',
      report,
    );
    const { id, sha256: hash } = Made.safeParse(value).data?.source ?? {};
    if (id !== undefined && hash) held.set(keyOf(id, hash), { id, line: line.line, value });
    else if (value !== undefined && !Unread.safeParse(value).success)
      report.error('source:not-a-reading', 'this line is not a reading', at(file, line), {
        expected: 'what attest annotate prints: {"source": {"id", "sha256"}, …}',
      });
  }
  const unused = new Set(held.keys());
  return {
    of: (id, source, to) => {
      const key = keyOf(id, sha256(source.text));
      const found = held.get(key);
      if (!found) return null;
      unused.delete(key);
      return checked(found, file, source, to) ?? 'refused';
    },
    pass: (id, source) => void unused.delete(keyOf(id, sha256(source.text))),
    reportUnused: (to) => {
      const ids = [...unused].map((key) => held.get(key)?.id ?? '');
      if (ids.length === 0) return;
      to.warn(
        'source:unused-readings',
        'these readings are of none of the articles, or of an earlier text of one',
        { file },
        {
          actual: `${ids.length}: ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''}`,
          expected: 'the id of an article, and the hash of its text as it is',
        },
      );
    },
  };
}

const keyOf = (id: string, hash: string): string => `${hash} ${id}`;
const at = (file: string, { line }: { readonly line: number }) => ({ file, line });

function checked(
  held: HeldReading,
  file: string,
  source: Source,
  report: Report,
): Annotations | null {
  const { data, flaws } = parseBySchema(Annotations, held.value);
  for (const { path, reason, expected } of flaws ?? [])
    report.error(
      'standoff:format',
      reason,
      { ...at(file, held), path: path.join('.') },
      expected ? { expected } : {},
    );
  if (!data) return null;
  const { id } = source.front;
  const place = (section: string, index: number) => ({
    ...at(file, held),
    path: `${section}[${index}]`,
  });
  const renamed = { ...data, source: { ...data.source, id } };
  return keepSound(withoutUnsaid(renamed), { ...source, id }, place, report);
}
