import type { Token } from '../../language/document.ts';
import { hang, type NamePlace, topOf } from './hang.ts';
import type { Heads } from './repair-heads.ts';

/** Tokens from a source to the verb of its statement, and from there back to the adjuncts. */
const REACH = 24;

/** "According to an officer, soldiers fled": the source takes no part in what it reports. */
export const mendSources = (
  tokens: readonly Token[],
  parse: Heads,
  names: readonly NamePlace[],
): void => {
  const starts = new Map(names.map((name) => [name.first, name]));
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const name = starts.get(at + 2) ?? starts.get(at + 3);
    if (name) mendNamed(tokens, parse, at, name);
    const source = parse.heads[at] ?? -1;
    if (source <= at) continue;
    mendClause(tokens, parse, source);
    mendBefore(tokens, parse, at, source);
    if ((parse.deprels[source] ?? '').startsWith('nsubj')) parse.deprels[source] = 'obl';
  }
};

/** The name after "according to" is the source; the verb after its comma is the root. */
const mendNamed = (
  tokens: readonly Token[],
  parse: Heads,
  at: number,
  { first, end }: NamePlace,
): void => {
  const top = topOf(parse, first, end);
  if (top < 0 || first > at + 3 || (first === at + 3 && tokens[at + 2]?.upos !== 'DET')) return;
  const marks = [at, at + 1, ...(first === at + 3 ? [at + 2] : [])];
  const isMark = (word: number): boolean => marks.includes(word);
  // the clause was attached to the words that introduce it
  const sentence = tokens[at]?.sentence;
  for (let word = end; tokens[word]?.sentence === sentence && word < end + REACH; word += 1) {
    if (!isMark(parse.heads[word] ?? -1) || tokens[word]?.upos !== 'VERB') continue;
    if (tokens[end]?.text !== ',' || /^acl/u.test(parse.deprels[word] ?? '')) continue;
    parse.heads[word] = -1;
    parse.deprels[word] = 'root';
    if (isMark(parse.heads[top] ?? -1)) hang(parse, top, word, 'obl');
    break;
  }
  for (const mark of marks) hang(parse, mark, top, tokens[mark]?.upos === 'DET' ? 'det' : 'case');
};

/** "According to the ministry, soldiers fled", with "fled" attached to the ministry. */
const mendClause = (tokens: readonly Token[], parse: Heads, source: number): void => {
  const sentence = tokens[source]?.sentence;
  let comma = -1;
  let subject = -1;
  for (let at = source + 1; tokens[at]?.sentence === sentence && at < source + REACH; at += 1) {
    if (comma < 0 && tokens[at]?.text === ',') comma = at;
    if (comma >= 0 && (parse.deprels[at] ?? '').startsWith('nsubj')) subject = at;
    const hangs = parse.heads[at] === source && /^acl/u.test(parse.deprels[at] ?? '');
    if (!hangs || subject < 0 || parse.heads[subject] !== at) continue;
    if (/^(?:who|which|that)$/u.test(tokens[subject]?.lower ?? '')) return;
    parse.heads[at] = parse.heads[source] ?? -1;
    parse.deprels[at] = parse.deprels[source] ?? 'root';
    parse.heads[source] = at;
    parse.deprels[source] = 'obl';
    return;
  }
};

/** "fled on 12 July, according to the ministry": the date belongs to "fled". */
const mendBefore = (
  tokens: readonly Token[],
  parse: Heads,
  according: number,
  source: number,
): void => {
  const verb = parse.heads[source] ?? -1;
  if (verb < 0 || verb >= according || tokens[according - 1]?.text !== ',') return;
  for (let at = Math.max(verb + 1, according - REACH); at < according - 1; at += 1) {
    const own = parse.heads[at] ?? -1;
    if (own > according && own <= source) hang(parse, at, verb, parse.deprels[at] ?? 'obl');
  }
};
