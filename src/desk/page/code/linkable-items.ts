import { visibleText } from '../../../viewer/visible-text.ts';
import { itemsInOrder } from '../../code/edit/items-in-order.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';

/** What relations and verdicts may be about: the article and everything coded but those. */
export const linkableItems = ({ coding, name }: Pick<CodeRoom, 'coding' | 'name'>) => [
  { value: 'article', words: CODE_TEXTS.article },
  ...itemsInOrder(coding)
    .filter(({ section }) => section !== 'relations' && section !== 'assessments')
    .map(({ id, section }) => ({
      value: id,
      words: `${visibleText(name(id)).slice(0, 80)} (${CODE_TEXTS.sections[section]})`,
    })),
];
