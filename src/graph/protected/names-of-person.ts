import type { NodeOf } from '../../model/graph.ts';
import { isNodeOf } from '../../model/graph.ts';
import type { LabelOfClass } from '../../model/kinds/kinds.ts';
import { type NotNames, namePartsOf } from './name-parts.ts';

type Words = Pick<NodeOf<'Mention'>, 'quote' | 'form'>;

/**
 * The names of somebody who is not protected, folded, each once. Of a description only what can be
 * nothing but a name: not "Dubrova" of "Dubrova resident", nor what stands after "of" or "from".
 */
export function namesOfPerson(
  attributes: NodeOf<LabelOfClass<'people'>>,
  mentions: readonly Words[],
  notNames: NotNames,
): string[] {
  if (!isNodeOf(attributes, 'individual')) return namesOfKin(mentions, notNames);
  const own = [attributes.name, ...(attributes.aliases ?? [])].flatMap((name) =>
    name === undefined ? [] : [namePartsOf(name, true, notNames)],
  );
  const said = mentions.map(({ quote, form }) =>
    form === 'name' ? namePartsOf(quote, true, notNames) : namesInDescription(quote, notNames),
  );
  return [...new Set([...own, ...said].map((parts) => parts.join(' ')))].filter(
    (name) => name !== '',
  );
}

/** A run of capitals at the end of a description, or before a possessive. */
function namesInDescription(quote: string, notNames: NotNames): string[] {
  const run = /(?:^|\s)((?:\p{Lu}[\p{L}'’-]{0,40}\s{1,4}){0,6}\p{Lu}[\p{L}-]{1,40})$/u.exec(quote);
  if (!run || AFTER.test(quote.slice(0, run.index))) return [];
  return namePartsOf(run[1] ?? '', false, notNames);
}
const AFTER = /\b(?:of|for|from|in|at|near|with|to)(?:\s+the)?$/iu;

/** "the Koval family", "Koval brothers": their name is a person's. */
const namesOfKin = (mentions: readonly Words[], notNames: NotNames): string[] =>
  [
    ...new Set(
      mentions.flatMap(({ quote }) => {
        const [, run] = KIN.exec(quote) ?? [];
        return run === undefined ? [] : [namePartsOf(run, false, notNames).join(' ')];
      }),
    ),
  ].filter((name) => name !== '');
const KIN =
  /((?:\p{Lu}[\p{L}-]{1,40}\s{1,4}){1,6})(?:family|families|brothers|sisters|siblings|twins|couple|parents|household|children|cousins|spouses)$/u;
