import { findTokens } from '../../../../src/coders/offline/language/tokens/find-tokens.ts';
import type { TokenWords } from '../../../../src/coders/offline/language/tokens/token-words.ts';
import type { LanguageReader } from '../../../../src/coders/offline/language-reader.ts';
import words from './words.json' with { type: 'json' };

const { places, groups, events }: Record<string, Readonly<Record<string, string>>> = words;

const NONE: ReadonlySet<string> = new Set();

const tokenWords: TokenWords = {
  titles: NONE,
  numbering: NONE,
  abbreviations: new Set(['вул', 'ім']),
  prefixes: NONE,
  units: new Set(['км', 'мм']),
  starters: NONE,
  speech: NONE,
  elisions: NONE,
};

/** Ukrainian with a dozen words: enough to show that a language is one folder and one line. */
export const readUkrainian: LanguageReader = ({ text }) => {
  const found = findTokens(text, tokenWords).map(([start, end]) => ({
    word: text.slice(start, end),
    start,
    end,
  }));
  const said = { confidence: 0.5, rule: 'uk:word' };
  const listed = (list: Readonly<Record<string, string>> = {}) =>
    found.flatMap(({ word, start, end }) => {
      const value = list[word.toLowerCase()] ?? list[word];
      return value ? [{ value, start, end }] : [];
    });
  const mentions = [
    ...listed(places).map((one) => ({ ...one, kind: 'place' as const, form: 'name' as const })),
    ...listed(groups).map((one) => ({ ...one, kind: 'group' as const, form: 'nominal' as const })),
  ]
    .sort((a, b) => a.start - b.start)
    .map((one, at) => ({ id: `m${at + 1}`, metonym: false, ...one }));
  const names = [...new Set(mentions.map(({ value }) => value))];
  const entityOf = (value: string): string => `e${names.indexOf(value) + 1}`;
  return {
    entities: names.map((value) =>
      mentions.some((one) => one.value === value && one.kind === 'place')
        ? { id: entityOf(value), kind: 'place' as const, name: value, ...said }
        : { id: entityOf(value), kind: 'group' as const, label: value, ...said },
    ),
    mentions: mentions.map(({ value, ...one }) => ({ ...one, entity: entityOf(value), ...said })),
    dates: [],
    claims: [],
    events: listed(events).map(({ value, start, end }, at) => ({
      id: `v${at + 1}`,
      type: value as 'kill' | 'attack',
      trigger: [start, end] as [number, number],
      also: [],
      factuality: 'asserted' as const,
      polarity: 'positive' as const,
      genericity: 'single' as const,
      roles: [],
      place: mentions.find(({ kind }) => kind === 'place')?.id ?? null,
      claims: [],
      ...said,
    })),
    relations: [],
    assessments: [],
  };
};
