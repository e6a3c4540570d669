import type { HeadKind } from '../lexicon/lexicon.ts';
import type { Surface } from './surface.ts';

/** The head word of a name: its last, or the one before "of". */
export function headWordOf(
  { pieces, lexicon }: Surface,
  first: number,
  last: number,
): HeadKind | undefined {
  for (let at = first + 1; at < last; at += 1) {
    if (!lexicon.headLinks.has(pieces[at]?.key ?? '')) continue;
    const head = lexicon.heads.get(pieces[at - 1]?.key ?? '');
    if (head) return head;
  }
  return lexicon.heads.get(pieces[last - 1]?.key ?? '');
}
