import { caseOf, type Tree } from '../../language/tree.ts';
import { type Features, upTo } from '../score/features.ts';
import { firstDown, pathBetween, relationsOf, shortened } from './tree-path.ts';
import { isPassive } from './voice.ts';

// What tells of two words of a sentence whether they belong together.

/** A noun, or the form and voice of a verb. */
export const formOf = (tree: Tree, head: number): string => {
  const token = tree.tokens[head];
  if (token?.upos === 'NOUN') return 'noun';
  return isPassive(tree, head) ? `${token?.xpos} passive` : `${token?.xpos}`;
};

/** How the tree leads from a trigger to another word of its sentence. */
export const featuresOfPath = (tree: Tree, from: number, head: number, type: string): Features => {
  const path = pathBetween(tree, from, head);
  const steps = relationsOf(tree, path);
  const whole = steps.join(' ');
  const short = shortened(steps);
  const preposition = caseOf(tree, head) ?? 'none';
  const side = head < from ? 'before' : 'after';
  const clauses = steps.filter((step) => CLAUSE.test(step));
  return [
    `path=${whole}`,
    `path=${whole} preposition=${preposition}`,
    `short=${short}`,
    `short=${short} preposition=${preposition}`,
    `short=${short} type=${type}`,
    `steps=${upTo(steps.length, [1, 2, 3, 4, 5, 6])}`,
    `clauses=${clauses.join(' ')}`,
    `clauses=${clauses.length} ${side}`,
    `preposition=${preposition}`,
    `preposition=${preposition} ${side}`,
    `preposition=${preposition} type=${type}`,
    `outer=${caseOf(tree, firstDown(path)) ?? 'none'}`,
    `relation=${tree.deprel(head)} ${side} form=${formOf(tree, from)}`,
    `over=${tree.deprel(from)} ${side}`,
  ];
};

const CLAUSE = /(?:advcl|ccomp|xcomp|acl|parataxis|conj|csubj|appos)/u;

/** The words between the two. */
export const featuresBetween = ({ tokens }: Tree, from: number, to: number): Features => {
  const side = to < from ? 'before' : 'after';
  const words = tokens.slice(Math.min(from, to) + 1, Math.max(from, to));
  const opener = words.find(({ upos, xpos }) => upos === 'SCONJ' || /^W/u.test(xpos));
  const verbs = words.filter(({ upos }) => upos === 'VERB').length;
  return [
    `distance=${upTo(Math.abs(from - to), [1, 2, 4, 8, 15, 25])} ${side}`,
    `comma=${words.some(({ text }) => text === ',')} ${side}`,
    `verbs=${upTo(verbs, [0, 1, 2])} ${side}`,
    `quote=${words.some(({ text }) => /^[“”"]$/u.test(text))}`,
    `opener=${opener?.lower ?? 'none'} ${side}`,
  ];
};

/** Whether nothing but prepositions, names and commas stands before it in its sentence. */
export const opensSentence = ({ tokens }: Tree, head: number): boolean => {
  const sentence = tokens[head]?.sentence;
  for (let at = head - 1; at >= 0 && tokens[at]?.sentence === sentence; at -= 1)
    if (!/^(?:ADP|ADV|DET|PUNCT|ADJ|NUM|PROPN)$/u.test(tokens[at]?.upos ?? '')) return false;
  return true;
};
