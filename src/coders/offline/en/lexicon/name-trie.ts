import { type Piece, splitPieces } from './pieces.ts';

/** All listed names in one trie of pieces: a lookup takes one step per piece. */

interface Leaf<Value> {
  readonly value: Value;
  /** For each piece, whether it must be capitalised or match exactly (an acronym). */
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
  /** Offset after the last character, including a full stop that belongs to the name ("U.S."). */
  readonly end: number;
  readonly values: readonly Value[];
}

/** "RSF", "LeT": must match exactly, because otherwise it is another word. */
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

  /** The longest name that begins at piece `from`, with every value stored for it. */
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
