import type { SourceId } from '../model/ids.ts';
import { fold, wordsOf } from '../text/fold.ts';
import type { WithheldWords } from './find-withheld.ts';

/** All whole names that are withheld in any article, with what stands for each. */
export function withheldNames(
  all: ReadonlyMap<SourceId, WithheldWords>,
): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { names: own, labelOfWord } of all.values())
    for (const name of own) {
      const label = labelOfWord.get(name) ?? null;
      const known = names.get(name);
      names.set(name, known === undefined || known === label ? label : null);
    }
  return names;
}

export const countUnread = (all: ReadonlyMap<SourceId, WithheldWords>): number =>
  [...all.values()].reduce((sum, { unread }) => sum + unread.size, 0);

/** Finds quickly which of many names a text may hold: those one of whose words it has. */
export function createNamePicker(names: Iterable<string>): (text: string) => ReadonlySet<string> {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const [longest = ''] = name.split(' ').sort((a, b) => b.length - a.length);
    byWord.set(longest, [...(byWord.get(longest) ?? []), name]);
  }
  return (text) => {
    if (byWord.size === 0) return new Set();
    const found = new Set<string>();
    // A word may have an ending of up to three letters.
    for (const word of new Set(wordsOf(fold(text)).map((one) => one.word)))
      for (let cut = 0; cut <= 3; cut += 1)
        for (const name of byWord.get(word.slice(0, word.length - cut)) ?? []) found.add(name);
    return found;
  };
}
