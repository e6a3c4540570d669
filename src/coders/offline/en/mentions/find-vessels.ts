import { isImoNumber } from '../../../../model/kinds/vessel.ts';
import shipPrefixes from '../../../../text/names/ship-prefixes.json' with { type: 'json' };
import { gapBefore } from '../../language/match/line.ts';
import { anyOf } from '../any-of.ts';
import common from '../lexicon/common.json' with { type: 'json' };
import vessels from '../lexicon/vessels.json' with { type: 'json' };
import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';

/**
 * Ships by name ("the frigate Vastrik", "MV Orlun") and aircraft by registration ("Il-76
 * RF-86868").
 */

const NAME = `\\p{Lu}[\\p{L}\\d'’-]*(?: \\p{Lu}[\\p{L}\\d'’-]*| \\d{1,3}(?![\\d,.]| \\p{Ll})){0,3}`;
const PREFIXED = new RegExp(`(?<![\\p{L}\\d])${anyOf(shipPrefixes.sure)} (?<name>${NAME})`, 'gu');
const NOUNED = new RegExp(
  `(?<![\\p{L}\\d-])${anyOf(vessels.nouns)},? ["“«]?(?<name>${NAME})`,
  'gu',
);
const REGISTERED = new RegExp(
  `(?<![\\p{L}\\d])${anyOf(vessels.aircraft)}[- ]?\\d{1,3}\\p{L}{0,4}(?: \\p{Ll}+){0,2},? ` +
    `\\(?(?:${anyOf(vessels.registrationMarks)} )?(?<name>\\p{Lu}{1,2}-(?:\\d{4,5}|\\p{Lu}{3,4}))(?![\\p{L}\\d-])`,
  'gu',
);
const NOT_NAMES = new Set(vessels.notNames);
const MONTHS_AND_PRONOUNS = new Set(common.notNames.map((word) => word.toLowerCase()));
const IMO_NUMBER = `${anyOf(vessels.imoMarks)}:? ?(\\d{7})(?!\\d)`;
/** "(IMO 9074729)", ", IMO number 9074729". */
const IMO = new RegExp(`^,?["”»]? ?\\(?${IMO_NUMBER}`);
const IMO_MARK = new RegExp(`^${IMO_NUMBER}`);
const FLAG_MARKS = new Set(vessels.flagMarks);

export function findVessels(surface: Surface): MentionDraft[] {
  const { text } = surface;
  const of = (pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
  const found = [
    ...of(PREFIXED).map((match) => draftOf(surface, match, true, 'vessel-prefix')),
    ...of(NOUNED)
      .filter(isName)
      .map((match) => draftOf(surface, match, false, 'vessel')),
    ...of(REGISTERED).map((match) => draftOf(surface, match, false, 'registration')),
  ];
  return [...found, ...repeatsOf(surface, found)];
}

function draftOf(
  surface: Surface,
  match: RegExpExecArray,
  withPrefix: boolean,
  rule: string,
): MentionDraft {
  const { text } = surface;
  const name = match.groups?.['name'] ?? '';
  const end = match.index + match[0].length;
  return {
    start: withPrefix ? match.index : end - name.length,
    end,
    kind: 'vessel',
    form: 'name',
    metonym: false,
    rule,
    confidence: CONFIDENCE,
    entry: name,
    country: countryBefore(surface, match.index),
    imo: imoIn(text.slice(end, end + IMO_REACH)),
  };
}

/** Higher than that of a person's name: "the patrol ship Sergei Kotov". */
const CONFIDENCE = 0.92;
const IMO_REACH = 30;

const imoIn = (after: string): string | undefined => {
  const number = IMO.exec(after)?.[1];
  return number !== undefined && isImoNumber(number) ? number : undefined;
};

/** "IMO 9074729": not the agency of that name. */
export const isImoMark = ({ text }: Surface, { start }: MentionDraft): boolean =>
  IMO_MARK.test(text.slice(start, start + IMO_REACH));

/** "the ship Captain Orlun commands", "the boat Monday": not names of ships. */
const isName = ({ groups }: RegExpExecArray): boolean => {
  const [first = ''] = (groups?.['name'] ?? '').split(' ');
  return !NOT_NAMES.has(first) && !MONTHS_AND_PRONOUNS.has(first.toLowerCase());
};

/** Words read before a vessel: "the Russian Black Sea Fleet frigate". */
const WORDS_BEFORE = 4;

/** "the Russian frigate", "a Panama-flagged tanker"; null if no country is given. */
function countryBefore(surface: Surface, start: number): string | null {
  const { text, pieces, lexicon } = surface;
  const from = pieces.findIndex((piece) => piece.start >= start);
  for (let at = from - 1; at >= Math.max(0, from - WORDS_BEFORE); at -= 1) {
    if (!/^[ -]$/.test(gapBefore(surface, at + 1))) return null;
    const flies = FLAG_MARKS.has(pieces[at + 1]?.key ?? '');
    const found = lexicon.names
      .find(text, pieces, at)
      ?.values.find(({ kind }) => kind === 'adjective' || (flies && kind === 'place'));
    if (found?.country) return found.country;
  }
  return null;
}

/** Later uses of the name without the vessel's noun; skipped if the name is also a listed name. */
function repeatsOf(
  { text, pieces, lexicon }: Surface,
  found: readonly MentionDraft[],
): MentionDraft[] {
  const named = new Map(found.map((draft) => [draft.entry ?? '', draft]));
  return [...named].flatMap(([name, draft]) => {
    const at = pieces.findIndex(({ start }) => start === draft.end - name.length);
    if (at >= 0 && lexicon.names.find(text, pieces, at)) return [];
    return placesOf(text, name)
      .filter((start) => found.every((other) => start < other.start || start >= other.end))
      .map((start) => ({
        ...draft,
        start,
        end: start + name.length,
        rule: 'repeated',
        confidence: 0.88,
      }));
  });
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const around = `${text[at - 1] ?? ' '}${text[at + words.length] ?? ' '}`;
    if (!/[\p{L}\d-]/u.test(around)) places.push(at);
  }
  return places;
}
