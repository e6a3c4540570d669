import { sha256 } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { Annotations } from '../../model/standoff.ts';
import type { SourceText } from '../coder.ts';
import type { OnHit } from './language/match/line.ts';
import type { Languages } from './language-reader.ts';
import { LANGUAGES } from './languages.ts';

export interface AnnotateOptions {
  readonly languages?: Languages;
  /** Is told of each rule that fires, for those who count. */
  readonly onHit?: OnHit;
}

/**
 * The offline coder: what it reads in a text, as any coder writes it. Pure; the same text, the same
 * reading. Text that it cannot read is reported and gives a reading with nothing in it.
 */
export async function annotate(
  source: SourceText,
  report: Report,
  { languages = LANGUAGES, onHit }: AnnotateOptions = {},
): Promise<Annotations> {
  // loads the library that tells languages
  const { checkText } = await import('./check-text.ts');
  const { language, prose } = checkText(source, languages, report);
  const empty = emptyReading(source, language);
  const entry = languages[language];
  if (!prose || !entry) return empty;
  const read = await entry.load();
  return { ...empty, ...read({ ...source, text: prose.text }, prose, onHit) };
}

const emptyReading = ({ id, text, published }: SourceText, language: string): Annotations => ({
  source: { id, sha256: sha256(text), published, language },
  coder: { name: 'offline', version: '1' },
  entities: [],
  mentions: [],
  dates: [],
  claims: [],
  events: [],
  relations: [],
  assessments: [],
});
