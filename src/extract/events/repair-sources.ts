import type { Token } from '../document.ts';
import type { Heads } from './repair-heads.ts';

/** Tokens from a source to the verb of what it says. */
const REACH = 24;

/** "According to an officer, soldiers fled": whose word it is does nothing in it. */
export const mendSource = (tokens: readonly Token[], parse: Heads, at: number): void => {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return;
  const source = parse.heads[at] ?? -1;
  mendSourceClause(tokens, parse, source);
  if (source > at && (parse.deprels[source] ?? '').startsWith('nsubj'))
    parse.deprels[source] = 'obl';
};

/** "According to the ministry, soldiers fled", with the clause hung on the ministry as if it had fled. */
const mendSourceClause = (tokens: readonly Token[], parse: Heads, source: number): void => {
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
