import type { Token } from '../../language/document.ts';
import { verbGroups } from './cues.ts';

/** Verbs that resume reporting after a comma: "…, adding that", "…, he said". */
export const isReporting = (t: Token | undefined): boolean =>
  t !== undefined &&
  (verbGroups.get(t.lemma) ?? []).some((g) => g.family === 'speech' && g.frames.includes('quote'));
