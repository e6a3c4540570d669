import { type Piece, splitPieces } from './pieces.ts';

/** Every listed name in one tree of pieces: finding costs one step a piece, however long the list. */

interface Leaf<Value> {
  readonly value: Value;
  /** For each piece, whether it must begin with a capital, or be printed exactly so (an acronym). */
  readonly pieces: readonly Piece[];
  readonly acronym: boolean;
  readonly stop: boolean;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  leaves: Leaf<Value>[] | null;
}

export interface Match<Value> {
  /** Index one past the last piece. */
  readonly last: number;
  /** Offset one past the last character, a closing full stop of the name included ("U.S."). */
  readonly end: number;
  readonly values: readonly Value[];
}

/** "RSF", "LeT": printed exactly so, or it is another word. */
const ACRONYM = /^(?:(?:\p{Lu}|\p{N}){2,6}|\p{Lu}\p{Ll}{0,2}\p{Lu}\p{L}{0,2})$/u;
const JOIN = /^(?:[ \u00a0]|[-–.'’ʼ‘/]|\. |, | & | [-–—] )$/;

export class NameTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), leaves: null };

  add(name: string, value: Value): void {
    const pieces = splitPieces(name);
    let node = this.#root;
    for (const { key } of pieces) {
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), leaves: null };
        node.next.set(key, next);
      }
      node = next;
    }
    const acronym = pieces.length === 1 && ACRONYM.test(pieces[0]?.text ?? '');
    node.leaves ??= [];
    node.leaves.push({ value, pieces, acronym, stop: name.endsWith('.') });
  }

  /** The longest name that begins at piece `from`, with everything that bears it. */
  find(text: string, pieces: readonly Piece[], from: number): Match<Value> | null {
    let node: Node<Value> | undefined = this.#root;
    let best: Match<Value> | null = null;
    for (let at = from; at < pieces.length; at += 1) {
      const piece = pieces[at];
      const before = pieces[at - 1];
      if (!piece || (at > from && before && !JOIN.test(text.slice(before.end, piece.start)))) break;
      node = node?.next.get(piece.key);
      if (!node) break;
      const leaves = node.leaves?.filter((leaf) => isPrintedSo(leaf, pieces, from));
      if (leaves?.length) {
        const stop = leaves.some((leaf) => leaf.stop) && text[piece.end] === '.';
        best = {
          last: at + 1,
          end: piece.end + (stop ? 1 : 0),
          values: leaves.map((leaf) => leaf.value),
        };
      }
    }
    return best;
  }
}

function isPrintedSo<Value>(leaf: Leaf<Value>, pieces: readonly Piece[], from: number): boolean {
  return leaf.pieces.every((wanted, index) => {
    const piece = pieces[from + index];
    if (!piece) return false;
    if (leaf.acronym) return piece.text === wanted.text;
    return !wanted.capital || piece.capital;
  });
}
