import type { Token } from '../../language/document.ts';

/**
 * Guesses heads and relations from tags, for a sentence without a parse. A noun phrase is a run
 * that ends in a noun. The one before a verb is its subject, the one after it its object; one after
 * a preposition attaches to the nearest noun ("of") or verb. Deliberately rough: normally the
 * parser is used.
 */
export const guessHeads = (
  tokens: readonly Token[],
  first: number,
  last: number,
): { heads: number[]; deprels: string[] } => {
  const heads: number[] = new Array(last - first).fill(-1);
  const deprels: string[] = new Array(last - first).fill('dep');
  const attach = (index: number, head: number, deprel: string): void => {
    if (index === head || index < first || head < first) return;
    heads[index - first] = head;
    deprels[index - first] = deprel;
  };
  let verb = -1;
  let passive = false;
  let pending: number | null = null;
  let lastNoun = -1;
  let preposition = -1;
  let root = -1;
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (isVerb(token, tokens, index)) {
      const aux = auxiliaries(tokens, first, index);
      passive = aux.some((at) => isBe(tokens[at])) && /(?:ed|en|n|t|k)$/u.test(token.lower);
      for (const at of aux) attach(at, index, isBe(tokens[at]) && passive ? 'aux:pass' : 'aux');
      const isReduced = aux.length === 0 && pending === null && lastNoun >= 0;
      if (pending !== null) attach(pending, index, passive ? 'nsubj:pass' : 'nsubj');
      if (tokens[index - 1]?.lower === 'to' && verb >= 0) attach(index, verb, 'xcomp');
      else if (isReduced && /(?:ed|ing)$/u.test(token.lower)) attach(index, lastNoun, 'acl');
      else if (root < 0) root = index;
      else if (tokens[index - 1]?.upos === 'CCONJ') attach(index, verb, 'conj');
      else attach(index, root, 'parataxis');
      verb = index;
      pending = null;
      preposition = -1;
    } else if (isNominal(token)) {
      const end = phraseEnd(tokens, index, last);
      for (let inner = index; inner < end; inner += 1)
        attach(inner, end, relationBefore(tokens, inner));
      if (tokens[end + 1]?.lower === "'s" || tokens[end + 1]?.lower === '’s') {
        attach(end + 1, end, 'case');
        const owned = phraseEnd(tokens, end + 2, last);
        if (owned < last) attach(end, owned, 'nmod:poss');
      } else if (preposition >= 0) {
        attach(preposition, end, 'case');
        const isOf = tokens[preposition]?.lower === 'of';
        const onNoun = lastNoun >= 0 && (isOf || verb < lastNoun);
        if (onNoun && preposition === lastNoun + 1)
          attach(end, lastNoun, isOf || verb < 0 ? 'nmod' : 'obl');
        else if (verb >= 0) attach(end, verb, 'obl');
        preposition = -1;
      } else if (verb >= 0 && lastNoun < verb && !passive) attach(end, verb, 'obj');
      else pending = end;
      lastNoun = end;
      index = end;
    } else if (token.upos === 'ADP') preposition = index;
    else if (token.upos === 'PUNCT' && token.lower !== ',') pending = null;
    else if (verb >= 0 && token.upos === 'ADV') attach(index, verb, 'advmod');
  }
  if (root >= 0) deprels[root - first] = 'root';
  return { heads, deprels };
};

const isBe = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:am|is|are|was|were|be|been|being|get|gets|got)$/u.test(token.lower);

const isVerb = (token: Token, tokens: readonly Token[], index: number): boolean =>
  token.upos === 'VERB' || (token.upos === 'AUX' && tokens[index + 1]?.upos === 'DET');

const auxiliaries = (tokens: readonly Token[], first: number, verb: number): number[] => {
  const found: number[] = [];
  for (let at = verb - 1; at >= first && verb - at < 6; at -= 1) {
    const upos = tokens[at]?.upos;
    if (upos === 'AUX') found.push(at);
    else if (upos !== 'ADV' && upos !== 'PART') break;
  }
  return found;
};

const INSIDE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);

const isNominal = (token: Token): boolean => INSIDE.has(token.upos) || token.upos === 'PRON';

/** The last noun of the phrase that begins at `index`. */
const phraseEnd = (tokens: readonly Token[], index: number, last: number): number => {
  let end = index;
  for (let at = index; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || !isNominal(token)) break;
    if (at > index && (token.upos === 'DET' || token.upos === 'PRON')) break;
    end = at;
    if (token.upos === 'PRON' && token.xpos !== 'PRP$') break;
  }
  return end;
};

const relationBefore = (tokens: readonly Token[], index: number): string => {
  const upos = tokens[index]?.upos;
  if (upos === 'DET') return 'det';
  if (upos === 'NUM') return 'nummod';
  if (upos === 'ADJ') return 'amod';
  return upos === 'PRON' ? 'nmod:poss' : 'compound';
};
