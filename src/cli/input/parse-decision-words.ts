import { userInfo } from 'node:os';
import { articleId } from '../../model/article-id.ts';
import {
  DecisionContent as Content,
  type Decision,
  type DecisionContent,
} from '../../model/decisions.ts';
import type { NodeId } from '../../model/ids.ts';
import { isOfClass, NodeLabel } from '../../model/kinds/kinds.ts';
import { mayJoin } from '../../model/relationships.ts';
import { type Flaw, parseBySchema } from '../../model/zod-issues.ts';
import { checkCorrection } from '../../resolve/decisions/check-correction.ts';
import { undoneIn } from '../../resolve/decisions/settle-decisions.ts';
import { counted } from '../output/print.ts';
import { findIds } from './find-ids.ts';

interface Signature {
  readonly why?: string;
  readonly by?: string;
  readonly when?: string;
  readonly set: Readonly<Record<string, unknown>>;
  /** Words of the article by what they are for. */
  readonly words?: Readonly<Record<string, readonly unknown[]>>;
}

const ID_COUNT: Readonly<Record<string, number>> = {
  same: 2,
  different: 2,
  unsure: 2,
  accept: 1,
  reject: 1,
  doubt: 1,
  correct: 1,
  protect: 1,
  release: 1,
  retract: 1,
  undo: 1,
};

/** The decision that the command describes, or what is wrong with it. */
export function parseDecisionWords(
  what: string,
  ids: readonly string[],
  { why, set, words = {}, ...options }: Signature,
  earlier: readonly Decision[],
): DecisionContent | string {
  const count = ID_COUNT[what];
  if (count === undefined)
    return `no decision is called ${what}; there are: ${Object.keys(ID_COUNT).join(', ')}, and list`;
  if (ids.length !== count)
    return `${what} is about ${counted(count, 'id')}, and ${counted(ids.length, 'id')} ${ids.length === 1 ? 'is' : 'are'} given`;
  if (why === undefined) return 'a decision has a reason: --why …';
  const by = options.by ?? process.env['ATTEST_REVIEWER'] ?? userInfo().username;
  const when = options.when ?? new Date().toISOString();
  const named = what === 'undo' ? ids.map((id) => undoneId(id, earlier) ?? id) : ids;
  const sorted = ['same', 'different', 'unsure'].includes(what) ? [...named].sort() : named;
  const hasWords = Object.keys(words).length > 0;
  const more = what === 'correct' ? { set, ...(hasWords && { words }) } : {};
  if (what === 'correct' && Object.keys(set).length === 0 && !hasWords)
    return 'correct needs --set field=value or --words field=quotation';
  const { data, flaws } = parseBySchema(Content, { what, ids: sorted, by, when, why, ...more });
  if (data === null) return inWords(flaws ?? []);
  if (what === 'undo' && !earlier.some(({ id }) => id === data.ids[0]))
    return `no decision ${ids[0]}; attest decide list names them`;
  if (what === 'undo' && undoneIn(earlier).has(data.ids[0]))
    return `decision ${ids[0]} is undone already`;
  return data;
}

const inWords = (flaws: readonly Flaw[]): string =>
  flaws
    .map(
      ({ path, reason, expected }) =>
        `${path.join('.')}: ${reason}${expected ? `, expected ${expected}` : ''}`,
    )
    .join('; ');

/** `3` means the decision on line 3. */
const undoneId = (id: string, earlier: readonly Decision[]): string | undefined =>
  earlier.find(({ line }) => String(line) === id)?.id;

/** What is wrong with a decision, by itself or with regard to the graph, if there is one. */
export function flawOf(decision: DecisionContent, graph: string): string | null {
  const { what, ids } = decision;
  if (what === 'undo') return null;
  if (['accept', 'reject', 'doubt', 'correct'].includes(what) && ids[0]?.startsWith('article:'))
    return `an article is withdrawn: attest decide retract ${ids[0].slice('article:'.length)}`;
  if (what === 'correct') {
    const flaws = checkCorrection(decision.ids[0], decision);
    if (!flaws)
      return `${ids[0]} has no fields to correct: an entity, a date, a claim, an event has`;
    if (flaws.length > 0) return inWords(flaws);
  }
  if (decision.what === 'protect' || decision.what === 'release') {
    const label = labelOf(decision.ids[0]);
    if (!label || !isOfClass(label, 'people'))
      return `${decision.ids[0]} is nobody: ${what} is about a person or a group`;
  }
  const [one, other] = ids.length === 2 ? ids.map(labelOf) : [];
  if (one && other && !mayBeOne(one, other))
    return `${one} and ${other} are never one; ${what} is about two named things, works or events`;
  const wanted = what === 'retract' ? ids.map((source) => articleId(source)) : [...ids];
  const found = findIds(graph, wanted);
  if (found === null) return null;
  const [unknown] = wanted.filter((id) => !found.known.has(id));
  if (unknown === undefined) return null;
  const near = found.near(unknown);
  return `nothing in ${graph} has the id ${unknown}${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}`;
}

const labelOf = (id: NodeId): NodeLabel | undefined =>
  NodeLabel.options.find((label) => id.startsWith(`${label.toLowerCase()}:`));
const mayBeOne = (one: NodeLabel, other: NodeLabel): boolean =>
  mayJoin('SAME_AS', one, other) || mayJoin('SAME_AS', other, one);
