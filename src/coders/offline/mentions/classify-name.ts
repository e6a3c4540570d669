import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntityKind } from './draft-words.ts';
import { kindOfApposition } from './kind-of-apposition.ts';
import { gapBefore, type Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** What an unlisted name is, by its own words and the words around it. */
export interface Reading {
  readonly kind: EntityKind;
  readonly rule: string;
  readonly confidence: number;
}

const HEAD_ALONE: ReadonlySet<string> = new Set(['agency', 'unit', 'organization']);

export function classifyName(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
  titled: boolean,
): Reading | null {
  const { pieces, text } = surface;
  const length = last - first;
  const key = (at: number) => pieces[at]?.key ?? '';
  const before = near(surface, first) ? key(first - 1) : '';
  const after = near(surface, last) ? key(last) : '';
  const read = (kind: EntityKind, rule: string, confidence: number): Reading => ({
    kind,
    rule,
    confidence,
  });
  if (titled) return read('person', 'titled', 0.9);
  // "Operation Northern Shield" is an event
  if (length > 1 && surroundings.operations.has(key(first))) return null;
  if (/^\.(?:com|net|org|info|ua|ru)\b/.test(text.slice(pieces[last - 1]?.end ?? 0)))
    return read('publication', 'web-outlet', 0.7);
  if (length > 2 && surroundings.wires.has(`${key(last - 2)} ${key(last - 1)}`))
    return read('publication', 'wire', 0.8);
  const head = headOf(surface, lexicon, first, last);
  if (length > 1 && surroundings.placeStarts.has(key(first)) && !HEAD_ALONE.has(head ?? ''))
    return read('place', 'place-first', 0.7);
  if (length > 1 && surroundings.outletStarts.has(key(first)) && (!head || head === 'publication'))
    return read('publication', 'outlet-first', 0.75);
  if (length === 1 && head && before === 'the' && HEAD_ALONE.has(head))
    return read(head as EntityKind, 'head-alone', 0.6);
  if (length > 1 && head) return head === 'event' ? null : read(head, 'headed', 0.8);
  if (length > 1 && lexicon.givenNames.has(key(first))) return read('person', 'given-name', 0.85);
  for (let at = first; at < last; at += 1) {
    if (
      length > 1 &&
      surroundings.patronymics.has(key(at)) &&
      !(PLACED.test(before) && /^[ae]l$/.test(key(at)))
    )
      return read('person', 'patronymic', 0.7);
  }
  const apposed = kindOfApposition(surface, lexicon, last);
  if (apposed && !lexicon.givenNames.has(key(first)))
    return read(apposed, 'apposed', apposed === 'person' ? 0.7 : 0.75);
  if (before === 'as' && length < 4 && isByname(surface, first))
    return read(surroundings.vessels.has(key(first - 3)) ? 'object' : 'person', 'known-as', 0.6);
  if (surroundings.vessels.has(before)) return read('object', 'vessel', 0.75);
  if (before === 'of' && surroundings.placeNouns.has(key(first - 2)))
    return read('place', 'place-of', 0.9);
  if (before === 'of' && surroundings.placesOf.has(key(first - 2)))
    return read('place', 'place-of', 0.7);
  if (surroundings.outletNouns.has(after) || surroundings.outletNouns.has(before))
    return read('publication', 'outlet-noun', 0.75);
  if (lexicon.lowerRoles.has(before) && length < 4) return read('person', 'role-before', 0.85);
  if (surroundings.placeNouns.has(after)) return read('place', 'place-noun', 0.75);
  if (surroundings.unitNouns.has(after) && !lexicon.knownSurnames.has(key(last - 1)))
    return read('unit', 'unit-noun', 0.6);
  if (surroundings.organizationNouns.has(after))
    return read('organization', 'organization-noun', 0.6);
  if (surroundings.namedAs.has(before)) return read('person', 'named-as', 0.6);
  const word = pieces[first]?.text ?? '';
  if (surroundings.notBodies.has(word)) return null;
  if (length === 1 && /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(word)) {
    return before === 'the' || text[(pieces[first]?.start ?? 1) - 1] === '('
      ? read('organization', 'acronym', 0.5)
      : null;
  }
  if (lexicon.knownSurnames.has(key(last - 1)) && length < 3)
    return read('person', 'well-known', 0.8);
  if (surroundings.in.has(before)) return read('place', 'after-preposition', 0.6);
  if (followedByPlace(surface, lexicon, last)) return read('place', 'before-place', 0.65);
  if (isScene(surface, first, last)) return read('place', 'shelled', 0.6);
  if (length > 1 && length < 4) {
    if (lexicon.verbs.has(after) || after === 'who') return read('person', 'speaks', 0.7);
    if (
      /^, (?:an?|the|who|whose|\d\d|his|her)\b/.test(
        text.slice(pieces[last - 1]?.end ?? 0, (pieces[last - 1]?.end ?? 0) + 8),
      )
    )
      return read('person', 'apposition', 0.65);
    if (before === 'the') return read('organization', 'article', 0.4);
    return surface.opens[first] || surface.shouted[first] ? null : read('person', 'two-words', 0.4);
  }
  if (
    length === 1 &&
    lexicon.verbs.has(before) &&
    /^, (?:an?|the|who|\d\d)\b/.test(
      text.slice(pieces[last - 1]?.end ?? 0, (pieces[last - 1]?.end ?? 0) + 6),
    )
  )
    return read('person', 'speaks-after', 0.6);
  if (length === 1 && lexicon.givenNames.has(key(first)))
    return read('person', 'given-name-alone', 0.5);
  if (length === 1 && lexicon.verbs.has(after) && before !== 'the')
    return read('person', 'speaks-alone', 0.4);
  if (length > 3 && !surface.shouted[first]) return read('organization', 'long', 0.35);
  return null;
}

const PLACED = /^(?:in|at|near|outside)$/;

/** "Pulled out of Lisna", "shelled Lisna", "Lisna was shelled", "Lisna came under fire". */
function isScene(surface: Surface, first: number, last: number): boolean {
  const key = (at: number) => surface.pieces[at]?.key ?? '';
  if (near(surface, first)) {
    if (key(first - 1) === 'of' && key(first - 2) === 'out') return true;
    if (surroundings.shelled.has(key(first - 1))) return true;
  }
  if (!near(surface, last)) return false;
  if (key(last) === 'came' && key(last + 1) === 'under') return true;
  const been = /^(?:has|have|had)$/.test(key(last)) && key(last + 1) === 'been' ? 1 : 0;
  return (
    (been === 1 || /^(?:was|were|is|are)$/.test(key(last))) &&
    surroundings.shelled.has(key(last + been + 1))
  );
}

/** "Ruslan Petrenko, better known as Moth": only right after another name. */
const isByname = ({ text, pieces }: Surface, first: number): boolean =>
  /\p{Lu}[\p{L}’'-]+,? \(?(?:who is )?(?:also |better |commonly |widely |locally )?(?:known|nicknamed) as $/u.test(
    text.slice(Math.max(0, (pieces[first]?.start ?? 0) - 60), pieces[first]?.start),
  );

/** The head word of a name: its last, or the one before "of". */
function headOf(surface: Surface, lexicon: Lexicon, first: number, last: number) {
  for (let at = first + 1; at < last; at += 1) {
    const key = surface.pieces[at]?.key;
    if (key === 'of' || key === 'for') {
      const head = lexicon.heads.get(surface.pieces[at - 1]?.key ?? '');
      if (head) return head;
    }
  }
  return lexicon.heads.get(surface.pieces[last - 1]?.key ?? '');
}

/** Whether only a space parts a piece from the one before it. */
function near(surface: Surface, at: number): boolean {
  return /^[ \u00a0-]?$/.test(gapBefore(surface, at)) && at > 0;
}

function followedByPlace(surface: Surface, lexicon: Lexicon, at: number): boolean {
  if (gapBefore(surface, at) !== ', ') return false;
  const match = lexicon.names.find(surface.text, surface.pieces, at);
  return match?.values.some((value) => value.kind === 'place') ?? false;
}
