import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntityKind } from './draft-words.ts';
import { gapBefore, type Surface } from './surface.ts';

/** What an unlisted name is, by its own words and the words around it. */
export interface Reading {
  readonly kind: EntityKind;
  readonly rule: string;
  readonly confidence: number;
}

const IN = new Set(
  'in at near outside around inside across towards toward into from within throughout'.split(' '),
);
const PLACE_NOUN =
  /^(?:region|regions|province|district|districts|village|town|city|oblast|river|airport|settlement|municipality|county|township|governorate|state|peninsula|island|mountains|valley|neighbou?rhood|suburb|camp|crossing|area|raion|prefecture|commune|street|checkpoint|airbase|bridge|front|direction|sector)$/;
const OUTLET_NOUN =
  /^(?:newspaper|magazine|daily|weekly|broadcaster|website|outlet|tabloid|channel|television|tv|radio)$/;
const ORG_NOUN =
  /^(?:group|party|company|organization|organisation|foundation|movement|charity|network|think|ngo|agency|bank|corporation)$/;
const UNIT_NOUN =
  /^(?:militia|rebels|fighters|brigade|battalion|regiment|militants|paramilitary|insurgents|guerrillas|militiamen|troops)$/;
const ARABIC = /^(?:al|el|bin|ibn|bint|abu|ould|ag|abd|umm)$/;
const PLACE_FIRST =
  /^(?:camp|mount|mt|lake|fort|ft|port|rue|calle|plaza|cape|jebel|jabal|wadi|tel|tell|tal|kafr|deir|khirbet|kibbutz|nahr|bir|umm|san|santa|saint|st|new|north|south|east|west|northern|southern|eastern|western|central|upper|lower)$/;
const NOT_A_BODY =
  /^(?:V?B?IEDs?|UAVs?|GPS|EDT|EST|GMT|UTC|CCTV|PM|AM|DNA|COVID|TV|POWs?|MPs?|NGOs?|RPGs?|FPV|SUVs?|CEO|PhD|HIV|AIDS|FILE|PHOTO|WATCH|READ|MORE|ID|OK|US\$|MANPADS?|APCs?|IFVs?|CNN\+)$/;
const HEAD_ALONE: ReadonlySet<string> = new Set(['agency', 'unit', 'organization']);
const NAMED_AS = /^(?:surnamed|named|called|nicknamed|callsign|alias)$/;

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
  if (/^\.(?:com|net|org|info|ua|ru)\b/.test(text.slice(pieces[last - 1]?.end ?? 0)))
    return read('publication', 'web-outlet', 0.7);
  if (length > 1 && PLACE_FIRST.test(key(first))) return read('place', 'place-first', 0.7);
  const head = headOf(surface, lexicon, first, last);
  if (length === 1 && head && before === 'the' && HEAD_ALONE.has(head))
    return read(head as EntityKind, 'head-alone', 0.6);
  if (length > 1 && head) return head === 'event' ? null : read(head, 'headed', 0.8);
  if (length > 1 && lexicon.givenNames.has(key(first))) return read('person', 'given-name', 0.85);
  for (let at = first; at < last; at += 1) {
    if (length > 1 && ARABIC.test(key(at))) return read('person', 'patronymic', 0.7);
  }
  if (before === 'of' && PLACE_NOUN.test(key(first - 2))) return read('place', 'place-of', 0.9);
  if (OUTLET_NOUN.test(after) || OUTLET_NOUN.test(before))
    return read('publication', 'outlet-noun', 0.75);
  if (lexicon.lowerRoles.has(before) && length < 4) return read('person', 'role-before', 0.85);
  if (PLACE_NOUN.test(after)) return read('place', 'place-noun', 0.75);
  if (UNIT_NOUN.test(after) && !lexicon.knownSurnames.has(key(last - 1)))
    return read('unit', 'unit-noun', 0.6);
  if (ORG_NOUN.test(after)) return read('organization', 'organization-noun', 0.6);
  if (NAMED_AS.test(before)) return read('person', 'named-as', 0.6);
  const word = pieces[first]?.text ?? '';
  if (NOT_A_BODY.test(word)) return null;
  if (length === 1 && /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(word)) {
    return before === 'the' || text[(pieces[first]?.start ?? 1) - 1] === '('
      ? read('organization', 'acronym', 0.5)
      : null;
  }
  if (lexicon.knownSurnames.has(key(last - 1)) && length < 3)
    return read('person', 'well-known', 0.8);
  if (IN.has(before)) return read('place', 'after-preposition', 0.6);
  if (followedByPlace(surface, lexicon, last)) return read('place', 'before-place', 0.65);
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
  if (length === 1 && lexicon.givenNames.has(key(first)))
    return read('person', 'given-name-alone', 0.5);
  if (length === 1 && lexicon.verbs.has(after) && before !== 'the')
    return read('person', 'speaks-alone', 0.4);
  if (length > 3 && !surface.shouted[first]) return read('organization', 'long', 0.35);
  return null;
}

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
