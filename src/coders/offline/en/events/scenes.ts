import type { Tree } from '../../language/tree.ts';
import type { EventDraft, MentionLike } from './event-draft.ts';
import type { Fillers } from './fillers.ts';
import type { Placed } from './links.ts';
import { eventWords } from './words.ts';

// Places within places, and the one place of a sentence that tells of a deed.

const WITHIN = /^(?:at|in|inside|near|of|on|outside)$/u;
const CELL = /^(?:colony|custody|jail|prison)$/u;
const WHERE = /^(?:at|in|inside|near|outside)$/u;
/** What happens where it is said to happen. */
const OF_A_SCENE: ReadonlySet<string> = new Set(
  'attack capture clash destroy detain die injure kill'.split(' '),
);

/** "denied having been in Varn", "an inquiry into the shooting at Varn": the place is not theirs. */
export const WITHOUT_PLACE: ReadonlySet<string> = new Set(
  'deny investigate sanction verify'.split(' '),
);

/** A place mention with its first and last token. */
interface Spot {
  readonly mention: MentionLike;
  readonly first: number;
  readonly last: number;
}

/**
 * "In Tarko, in Mali's Mopti region": the place within the other; and what a sentence tells of all
 * happened in the one place that it names.
 */
export const findScenes = (
  tree: Tree,
  fillers: Fillers,
  placed: readonly Placed[],
  events: readonly EventDraft[],
): readonly EventDraft[] => {
  const sentenceOf = (at: number): number => tree.tokens[placed[at]?.head ?? -1]?.sentence ?? -1;
  const places = new Map<number, number[]>();
  for (const at of events.keys())
    places.set(sentenceOf(at), [...(places.get(sentenceOf(at)) ?? []), at]);
  const found = [...events];
  for (const [sentence, all] of places) {
    const beside = all.flatMap((at) => events[at] ?? []);
    const heads = new Set(all.map((at) => placed[at]?.head ?? -1));
    const scene = { tree, fillers, spots: spotsIn(tree, fillers, sentence), beside, heads };
    for (const at of all) {
      const event = events[at];
      if (event !== undefined) found[at] = { ...event, place: placeOf(scene, event, at, placed) };
    }
  }
  return found;
};

const placeOf = (
  scene: Scene,
  event: EventDraft,
  at: number,
  placed: readonly Placed[],
): MentionLike | null => {
  if (WITHOUT_PLACE.has(event.type)) return null;
  if (event.place !== null) return inner(scene, event, event.place);
  if (!OF_A_SCENE.has(event.type) || event.polarity === 'negative') return null;
  return onlyPlace(scene, event, placed[at]?.head ?? -1);
};

const spotsIn = (tree: Tree, fillers: Fillers, sentence: number): readonly Spot[] => {
  const { tokens } = tree;
  const found = new Map<MentionLike, Spot>();
  let from = 0;
  let to = tokens.length;
  // tokens are in the order of their sentences
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.sentence ?? 0) < sentence) from = middle + 1;
    else to = middle;
  }
  for (let at = from; tokens[at]?.sentence === sentence; at += 1) {
    const mention = fillers.headedBy(at);
    if (mention?.kind !== 'place' || found.has(mention)) continue;
    let [first, last] = [at, at];
    while ((tokens[first - 1]?.start ?? -1) >= mention.start && first > 0) first -= 1;
    while ((tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= mention.end) last += 1;
    if (tokens[last + 1]?.xpos !== 'POS') found.set(mention, { mention, first, last });
  }
  return [...found.values()];
};

/** The preposition before a place, past its article, adjectives and owner; -1. */
const prepositionOf = ({ tokens }: Tree, { first }: Spot): number => {
  let at = first - 1;
  while (
    /^(?:DET|ADJ|NUM|PROPN)$/u.test(tokens[at]?.upos ?? '') ||
    /^(?:POS|PRP\$)$/u.test(tokens[at]?.xpos ?? '')
  )
    at -= 1;
  return tokens[at]?.upos === 'ADP' && tokens[at]?.sentence === tokens[first]?.sentence ? at : -1;
};

/** The places within a place that a sentence names, the innermost first; only over a comma if asked. */
const chainOf = (
  tree: Tree,
  spots: readonly Spot[],
  from: Spot,
  link: ',' | null = null,
): readonly Spot[] => {
  const chain = [from];
  for (let one: Spot | undefined = from; one !== undefined && chain.length < 6; ) {
    const preposition = prepositionOf(tree, one);
    if (!WITHIN.test(tree.tokens[preposition]?.lower ?? '')) break;
    const isSetOff = tree.tokens[preposition - 1]?.text === ',';
    if (link !== null && !isSetOff) break;
    const end = isSetOff ? preposition - 2 : preposition - 1;
    one = spots.find(({ last }) => last === end);
    if (one !== undefined) chain.unshift(one);
  }
  return chain;
};

const isFiller = ({ roles }: EventDraft, { mention }: Spot): boolean =>
  roles.some(({ filler }) => filler === mention);

/** The place within the one that was read, behind a comma; none if that is what was attacked. */
const inner = (
  { tree, spots }: Scene,
  event: EventDraft,
  place: MentionLike,
): MentionLike | null => {
  const own = spots.find(({ mention }) => mention === place);
  if (own === undefined) return place;
  // "ten years in prison"
  if (event.type === 'convict' && CELL.test(tree.tokens[own.last]?.lower ?? '')) return null;
  const chain = chainOf(tree, spots, own, ',');
  const first = chain[0];
  // "raided Mkunda, in Lamo County": where the village is
  if (first !== undefined && isFiller(event, first) && first.mention.form === 'name') return null;
  return namedOf(chain.filter((spot) => !isFiller(event, spot)))?.mention ?? place;
};

/** The innermost name, or the innermost of all. */
const namedOf = (chain: readonly Spot[]): Spot | undefined =>
  chain.find(({ mention }) => mention.form === 'name') ?? chain[0];

interface Scene {
  readonly tree: Tree;
  readonly fillers: Fillers;
  readonly spots: readonly Spot[];
  /** The events of the sentence. */
  readonly beside: readonly EventDraft[];
  /** The head tokens of all events. */
  readonly heads: ReadonlySet<number>;
}

/** The place of a sentence that names no other, if it says that something happens there. */
const onlyPlace = (scene: Scene, event: EventDraft, head: number): MentionLike | null => {
  const { tree, spots, beside } = scene;
  // "the men abducted by rebels were found near Varn"
  if (/^(?:acl|amod)/u.test(tree.deprel(head))) return null;
  const last = spots.at(-1);
  if (last === undefined) return null;
  const chain = chainOf(tree, spots, last);
  const first = chain[0];
  if (first === undefined || chain.length < spots.length) return null;
  if (chain.some((spot) => isFiller(event, spot))) return null;
  const named = namedOf(chain);
  if (named?.mention.form !== 'name') return null;
  const isHit = beside.some((other) => OF_A_SCENE.has(other.type) && isFiller(other, first));
  if (!isHit && !isWhere(scene, first)) return null;
  if (isEarlier(tree, head) || isApart(tree, head, first.first)) return null;
  return isElsewhere(scene, head, first.first) ? null : named.mention;
};

/** "in Tarko", "a patrol near Tarko", but not "officials in Tarko". */
const isWhere = ({ tree, fillers, beside }: Scene, spot: Spot): boolean => {
  const preposition = prepositionOf(tree, spot);
  if (!WHERE.test(tree.tokens[preposition]?.lower ?? '')) return false;
  const word = tree.tokens[preposition - 1];
  if (word?.upos === 'VERB' && eventWords.speaking.has(word.lower)) return false;
  const before = fillers.fill(preposition - 1);
  if (before === null || before.kind === 'place' || before.kind === 'object') return true;
  return beside.some(
    ({ roles, type }) => OF_A_SCENE.has(type) && roles.some(({ filler }) => filler === before),
  );
};

/** Words that say who tells it, or quotation marks between the two. */
const isApart = ({ tokens }: Tree, from: number, to: number): boolean =>
  tokens
    .slice(Math.min(from, to) + 1, Math.max(from, to))
    .some(
      ({ lower, text, upos }) =>
        (upos === 'VERB' && eventWords.speaking.has(lower)) ||
        lower === 'according' ||
        /^[;“”"()]$/u.test(text),
    );

/** "displaced by earlier fighting": not where they are now. */
const isEarlier = (tree: Tree, head: number): boolean =>
  tree
    .children(head)
    .some((child) => /^(?:earlier|past|previous|recent)$/u.test(tree.tokens[child]?.lower ?? ''));

const MEANWHILE = /^(?:after|as|before|when|where|while)$/u;

/** "two of those she was held with are still in Russia": a clause of its own tells of the place. */
const isElsewhere = ({ tree, heads }: Scene, from: number, to: number): boolean => {
  let isMeanwhile = false;
  for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at += 1) {
    const { lower = '', upos = '', xpos = '' } = tree.tokens[at] ?? {};
    if (MEANWHILE.test(lower) && upos !== 'ADP') isMeanwhile = true;
    const isTensed = upos === 'AUX' ? !isBefore(heads, at) : /^(?:VBD|VBZ|VBP)$/u.test(xpos);
    if (!isTensed || heads.has(at)) continue;
    if (!isMeanwhile) return true;
    isMeanwhile = false;
  }
  return false;
};

const isBefore = (heads: ReadonlySet<number>, auxiliary: number): boolean =>
  [1, 2, 3].some((ahead) => heads.has(auxiliary + ahead));
