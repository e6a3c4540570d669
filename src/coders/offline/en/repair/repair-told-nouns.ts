import type { Token } from '../../language/document.ts';
import { toldNouns } from '../language/words.ts';
import { hang } from './hang.ts';
import type { Heads } from './repair-heads.ts';

/** Words from "that" to the verb of the sentence. */
const REACH = 25;

/**
 * "The ministry said claims that its soldiers had shot prisoners were false": the claims are false.
 * The parser ends the clause after "shot", and makes the prisoners what is false.
 */
export const repairToldNouns = (
  tokens: readonly Token[],
  parse: Heads,
  first: number,
  last: number,
): void => {
  for (let noun = first; noun < last - 3; noun += 1) {
    if (tokens[noun + 1]?.lower !== 'that' || !toldNouns.has(tokens[noun]?.lower ?? '')) continue;
    const judged = judgedAfter(tokens, noun, last);
    if (judged !== null) mend(parse, noun, judged);
  }
};

interface Judged {
  readonly verb: number;
  /** The object of the verb; -1 if it has none. */
  readonly object: number;
  readonly copula: number;
  readonly predicate: number;
}

/** The verb of the clause, and the "were false" that follows it with no other clause between. */
const judgedAfter = (tokens: readonly Token[], noun: number, last: number): Judged | null => {
  const end = Math.min(last - 1, noun + REACH);
  let verb = -1;
  for (let at = noun + 3; at < end; at += 1) {
    const { upos, lower } = tokens[at] as Token;
    if (/^(?:CCONJ|SCONJ|PUNCT)$/u.test(upos) || /^wh/u.test(lower)) return null;
    if (upos === 'VERB') {
      if (verb >= 0) return null;
      verb = at;
    }
    if (verb < 0 || verb === at || !/^(?:is|are|was|were)$/u.test(lower)) continue;
    const predicate = predicateAfter(tokens, at, last);
    const isObject = /^(?:NOUN|PROPN|PRON)$/u.test(tokens[at - 1]?.upos ?? '') && at - 1 > verb;
    return predicate < 0 ? null : { verb, object: isObject ? at - 1 : -1, copula: at, predicate };
  }
  return null;
};

/** "not false", "a lie"; -1 where a verb follows. */
const predicateAfter = (tokens: readonly Token[], copula: number, last: number): number => {
  let at = copula + 1;
  while (at < last && /^(?:ADV|PART|DET)$/u.test(tokens[at]?.upos ?? '')) at += 1;
  return at < last && /^(?:ADJ|NOUN)$/u.test(tokens[at]?.upos ?? '') ? at : -1;
};

const mend = (parse: Heads, noun: number, { verb, object, copula, predicate }: Judged): void => {
  const above = parse.heads[noun] ?? -1;
  if (above < noun && !hang(parse, predicate, above, parse.deprels[noun] ?? 'dep')) return;
  if (!hang(parse, noun, predicate, 'nsubj')) return;
  hang(parse, copula, predicate, 'cop');
  hang(parse, verb, noun, 'acl');
  if (object >= 0 && (parse.heads[object] ?? -1) >= copula) hang(parse, object, verb, 'obj');
};
