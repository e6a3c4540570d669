import { sha256 } from '../../../model/ids.ts';
import type { Annotations } from '../../../model/standoff.ts';
import { SECTIONS } from '../../../text/gate/gate-input.ts';
import { type CodedItem, type ItemPair, pairCodings } from './pair-codings.ts';
import { fieldsOfItem, nameIn, sayField } from './say-fields.ts';
import type { SettleRow, SettleSide } from './settle-api.ts';

/** A pair and, if the two say different things, the row in which somebody chooses. */
export interface SettledPair extends ItemPair {
  readonly row: SettleRow | null;
}

export type Choices = Readonly<Record<string, SettleSide>>;

/** What two codings of a text say alike and differently, section by section. */
export function findRows(
  text: string,
  first: Annotations,
  second: Annotations,
  choices: Choices,
): SettledPair[] {
  const pairs = pairCodings(first, second);
  const both = bothIn(first, pairs);
  const whole = new Set(
    pairs.filter((one) => one.section === 'entities' && !(one.first && one.second)).map(idOf),
  );
  return pairs.map((pair) => {
    const item = pair.first ?? pair.second;
    // The words of a thing that only one of them has come and go with it.
    const isPart = item && 'form' in item && item.entity != null && whole.has(item.entity);
    return { ...pair, row: isPart ? null : rowOf(pair, text, both, choices) };
  });
}

const idOf = ({ first, second }: ItemPair): string => first?.id ?? second?.id ?? '';

/** Everything that either has, so that whatever an item refers to can be named. */
function bothIn(first: Annotations, pairs: readonly ItemPair[]): Annotations {
  const sections = SECTIONS.map((section) => [
    section,
    pairs.flatMap((pair) => (pair.section === section ? [pair.first ?? pair.second] : [])),
  ]);
  return { ...first, ...Object.fromEntries(sections) };
}

function rowOf(
  { section, first, second }: ItemPair,
  text: string,
  both: Annotations,
  choices: Choices,
): SettleRow | null {
  const [one, other] = [first, second].map((item) => item && fieldsOfItem(item, both));
  const fields = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])];
  const shown =
    one && other
      ? fields.filter((name) => one.get(name) !== other.get(name))
      : fields.filter((name) => !isPlain(name, (one ?? other)?.get(name)));
  if (shown.length === 0) return null;
  const say = (item: CodedItem | null): string | null =>
    item &&
    shown
      .map((name) => [name, sayField(item, name, both, text)])
      .filter(([, words]) => words !== '' || (one && other))
      .map(([name, words]) => `${name}: ${words || 'none'}`)
      .join('; ');
  const item = first ?? second;
  const { start, end, words } = placeOf(item, both, text);
  const told = [one, other].map((said) => said && [...said].sort());
  const key = sha256(JSON.stringify([section, start, ...told])).slice(0, 16);
  return {
    key,
    section,
    start,
    end,
    words,
    first: say(first),
    second: say(second),
    choice: choices[key] ?? null,
  };
}

/** What goes without saying of an item that only one has: its words, and what most are. */
const isPlain = (field: string, value: string | undefined): boolean =>
  PLAIN.has(field) || PLAIN.has(`${field} ${value}`);
const PLAIN = new Set([
  'content',
  'trigger',
  'words',
  'polarity "positive"',
  'genericity "single"',
  'status "unassessed"',
]);

/** The first words of an item, and what it is called. */
function placeOf(item: CodedItem | null, coding: Annotations, text: string) {
  if (!item) return { start: 0, end: 0, words: '' };
  const name = nameIn(coding, text)(item.id);
  const mention = coding.mentions.find(({ entity }) => entity === item.id);
  const [start, end] =
    'start' in item
      ? [item.start, item.end]
      : 'trigger' in item
        ? item.trigger
        : (('content' in item ? item.content : 'span' in item ? item.span : [])[0] ??
          (mention ? [mention.start, mention.end] : [0, 0]));
  return { start, end, words: 'span' in item || 'form' in item ? text.slice(start, end) : name };
}
