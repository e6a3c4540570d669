import { sha256 } from '../../model/ids.ts';
import { ownValue } from '../../model/own-value.ts';
import type { Report } from '../../model/problem.ts';
import { type Annotations, NO_ITEMS } from '../../model/standoff.ts';
import { clearText } from '../../text/clear/clear-text.ts';
import type { SourceText } from '../coder.ts';
import { checkText } from './check-text.ts';
import type { OnHit } from './language/match/line.ts';
import type { Languages, OnScored } from './language-reader.ts';
import { LANGUAGES } from './languages.ts';
import { toOriginal } from './to-original.ts';

export interface AnnotateOptions {
  readonly languages?: Languages;
  /** Called for each rule that fires, to count hits. */
  readonly onHit?: OnHit;
  /** Called for each item whose confidence is learned. */
  readonly onScored?: OnScored;
}

/**
 * The offline coder. Pure: the same text always gives the same annotations. Text that it cannot
 * read is reported and gives empty annotations.
 */
export async function annotate(
  source: SourceText,
  report: Report,
  { languages = LANGUAGES, onHit, onScored }: AnnotateOptions = {},
): Promise<Annotations> {
  const clear = clearText(source.text);
  const { language, prose } = await checkText(source, clear, languages, report);
  const empty = emptyReading(source, language);
  const entry = ownValue(languages, language);
  if (!prose || !entry) return empty;
  const read = await entry.load();
  const entries =
    source.entries?.map((one) => ({ ...one, start: clear.edited(one.start) })) ?? null;
  const clearSource = { ...source, text: prose.text, entries };
  return { ...empty, ...toOriginal(read(clearSource, prose, onHit, onScored), clear) };
}

const emptyReading = ({ id, text, published }: SourceText, language: string): Annotations => ({
  source: { id, sha256: sha256(text), published, language },
  coder: { name: 'offline', version: '1' },
  ...NO_ITEMS,
});
