import { groupBy } from '../../../../model/group-by.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/**
 * "In a statement they called it an accident and said the car was fast": what one speaker says in a
 * sentence is said in the same work, unless it is told to somebody.
 */
export const shareWorks = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] => {
  const works = groupBy(
    drafts.filter((draft) => hasWork(draft)),
    (draft) => keyOf(reader, draft),
  );
  return drafts.map((draft) => {
    const [known] = draft.source.length > 0 ? (works.get(keyOf(reader, draft)) ?? []) : [];
    if (known === undefined || (draft.chainWords ?? []).length > 0) return draft;
    const chainWords = (known.chainWords ?? []).filter(({ role }) => role !== 'addressee');
    return { ...draft, chainWords };
  });
};

const hasWork = ({ chainWords = [] }: Draft): boolean =>
  chainWords.some(({ role }) => role === 'work') &&
  chainWords.every(({ role }) => role !== 'addressee');

const keyOf = ({ tokens }: Reader, { source: [words], at }: Draft): string =>
  `${tokens[at]?.sentence} ${words?.[0]}`;
