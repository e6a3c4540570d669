import type { Token } from '../../language/document.ts';
import type { Heads } from './repair-heads.ts';

// Clauses after a conjunction that were parsed as phrases, or whose subject went to another verb.

export const CONJUNCTION: ReadonlySet<string> = new Set(
  'after before since until as while when because once'.split(' '),
);

/** "fled after the army ordered them": a noun between conjunction and verb is its subject. */
export const mendClause = (
  tokens: readonly Token[],
  parse: Heads,
  conjunction: number,
  first: number,
  last: number,
): void => {
  const noun = parse.heads[conjunction] ?? -1;
  const over = parse.heads[noun] ?? -1;
  if (parse.deprels[conjunction] === 'mark' && noun - conjunction < 20)
    mendTwoSubjects(tokens, parse, conjunction, noun, first);
  if (parse.deprels[conjunction] !== 'case' || noun - conjunction > 6 || over < first) return;
  if (over > conjunction || !/^(?:NOUN|PROPN)$/u.test(tokens[noun]?.upos ?? '')) return;
  const end = afterPhrases(tokens, noun);
  let verb = end;
  while (/^(?:ADV|AUX)$/u.test(tokens[verb]?.upos ?? '')) verb += 1;
  const token = tokens[verb];
  const finite = verb === end ? /^VB[DZP]$/u : /^VB[DZPN]$/u;
  if (verb >= last || verb === over || token?.upos !== 'VERB' || !finite.test(token.xpos)) return;
  if (tokens[noun]?.sentence !== token.sentence || TIME_NOUN.test(tokens[noun]?.lower ?? ''))
    return;
  const outer = pathTo(parse, over, verb);
  if (outer !== null) {
    // the later verb was above the earlier one
    const relation = parse.deprels[over];
    const top = relation === 'acl:relcl' ? outer : over;
    parse.heads[top] = parse.heads[verb] ?? -1;
    // "said a patient who survived after a ward was shelled": the patient speaks
    if (relation === 'acl:relcl') parse.deprels[outer] = outer < over ? 'nsubj' : 'obj';
    else parse.deprels[over] = parse.deprels[verb] ?? 'root';
    if (outer !== over && top === over) {
      parse.heads[outer] = over;
      if (relation === 'acl') parse.deprels[outer] = 'nsubj';
    }
  }
  parse.heads[verb] = over;
  parse.deprels[verb] = 'advcl';
  for (let at = Math.max(first, verb - 40); at < conjunction; at += 1)
    if (parse.heads[at] === verb) parse.heads[at] = over;
  parse.heads[noun] = verb;
  parse.deprels[noun] = 'nsubj';
  parse.heads[conjunction] = verb;
  parse.deprels[conjunction] = 'mark';
};

/** The first token after a noun and what hangs on it with a preposition: "a clinic in the north of Orsa". */
const afterPhrases = (tokens: readonly Token[], noun: number): number => {
  let end = noun + 1;
  for (let steps = 0; steps < 3 && tokens[end]?.upos === 'ADP'; steps += 1) {
    let at = end + 1;
    while (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(tokens[at]?.upos ?? '')) at += 1;
    if (at === end + 1) break;
    end = at;
  }
  return end;
};

const TIME_NOUN = /^(?:days?|weeks?|months?|years?|hours?|minutes?|moments?|\d+)$/u;

/** The word directly below `top` on the way up from `index`; `null` if `top` is not above it. */
const pathTo = (parse: Heads, index: number, top: number): number | null => {
  let at = index;
  for (let steps = 0; steps < 30 && at >= 0; steps += 1) {
    const above = parse.heads[at] ?? -1;
    if (above === top) return at;
    at = above;
  }
  return null;
};

/** "The rebels advanced after troops withdrew", parsed as one verb with two subjects. */
const mendTwoSubjects = (
  tokens: readonly Token[],
  parse: Heads,
  conjunction: number,
  verb: number,
  first: number,
): void => {
  const subjectsOf = (from: number, to: number): number => {
    for (let at = from; at < to; at += 1)
      if (parse.heads[at] === verb && parse.deprels[at] === 'nsubj') return at;
    return -1;
  };
  const outer = subjectsOf(Math.max(first, conjunction - 40), conjunction);
  if (outer < 0 || subjectsOf(conjunction, verb) < 0) return;
  for (let at = outer + 1; at < conjunction; at += 1) {
    if (parse.heads[at] !== outer || !(parse.deprels[at] ?? '').startsWith('acl')) continue;
    if (!/^(?:VB[DN]|JJ)$/u.test(tokens[at]?.xpos ?? '')) continue;
    parse.heads[at] = parse.heads[verb] ?? -1;
    parse.deprels[at] = parse.deprels[verb] ?? 'root';
    parse.heads[outer] = at;
    parse.heads[verb] = at;
    parse.deprels[verb] = 'advcl';
    return;
  }
};
