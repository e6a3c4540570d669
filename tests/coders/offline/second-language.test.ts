import { expect, test } from '@jest/globals';
import { annotate } from '../../../src/coders/offline/annotate.ts';
import type { Languages } from '../../../src/coders/offline/language-reader.ts';
import { LANGUAGES } from '../../../src/coders/offline/languages.ts';
import { sha256 } from '../../../src/model/ids.ts';
import { createReport } from '../../../src/model/problem.ts';
import { Annotations } from '../../../src/model/standoff.ts';
import { checkAnnotations } from '../../../src/text/gate/check-annotations.ts';

const loaded: string[] = [];
const WITH_UKRAINIAN: Languages = {
  en: {
    script: 'Latin',
    load: () => {
      loaded.push('en');
      return (LANGUAGES['en'] as Languages[string]).load();
    },
  },
  uk: {
    script: 'Cyrillic',
    load: async () => {
      loaded.push('uk');
      return (await import('./uk/read-ukrainian.ts')).readUkrainian;
    },
  },
};

const UKRAINIAN =
  'Місто Лісна обстріляли у вівторок російські війська. Міністерство повідомило, що двоє солдатів загинули.';
const ENGLISH =
  'Shells hit a market in Lisna on Monday, the ministry said. Two traders were killed.';

/** A reading with all languages, which has passed the gate. */
async function read(text: string, language: string | null = null) {
  loaded.length = 0;
  const report = createReport();
  const source = { id: 'a', text, published: null, title: null, publication: null, language };
  const annotations = await annotate(source, report, { languages: WITH_UKRAINIAN });
  const held = { id: 'a', text, sha256: sha256(text) };
  expect(Annotations.safeParse(annotations).error).toBeUndefined();
  checkAnnotations(annotations, held, (section, at) => ({ path: `${section}[${at}]` }), report);
  return {
    annotations,
    problems: report.problems.map(({ rule, actual }) => [rule, actual]),
    words: annotations.mentions.map(({ start, end }) => text.slice(start, end)),
    events: annotations.events.map(({ type }) => type),
  };
}

test('a text is read in its own language, and no other one is loaded', async () => {
  const { annotations, problems, words, events } = await read(UKRAINIAN);
  expect(problems).toEqual([]);
  expect(annotations.source.language).toBe('uk');
  expect(annotations.coder.name).toBe('offline');
  expect(words).toEqual(['Лісна', 'солдатів']);
  expect(events).toEqual(['attack', 'kill']);
  expect(annotations.entities.map((one) => one.name ?? one.label)).toEqual(['Лісна', 'солдати']);
  expect(loaded).toEqual(['uk']);
});

test('an English text is read as if there were no second language', async () => {
  const { annotations, problems } = await read(ENGLISH);
  const source = { id: 'a', text: ENGLISH, published: null, title: null, publication: null };
  expect(annotations).toEqual(await annotate(source, createReport()));
  expect(annotations.source.language).toBe('en');
  expect(problems).toEqual([]);
  expect(loaded).toEqual(['en']);
});

test('lines in the other language are left out of a text, and said', async () => {
  const { annotations, problems, words } = await read(`${UKRAINIAN}\n${UKRAINIAN}\n${ENGLISH}\n`);
  expect(annotations.source.language).toBe('uk');
  expect(words).toEqual(['Лісна', 'солдатів', 'Лісна', 'солдатів']);
  expect(problems).toEqual([['extract:foreign-lines', '1 of 3 lines']]);
});

test('what is stated counts where the words do not tell', async () => {
  expect((await read('Лісна 2', 'uk-UA')).annotations.source.language).toBe('uk');
  expect((await read('Goma', 'uk')).annotations.source.language).toBe('uk');
  expect((await read('Goma', null)).annotations.source.language).toBe('en');
  expect((await read(ENGLISH, 'uk')).annotations.source.language).toBe('en');
});

test('a third language is in no list, and the message says what is', async () => {
  const report = createReport();
  const source = { id: 'a', text: '', published: null, title: null, publication: null };
  const text = 'Le ministère a annoncé mardi que deux soldats avaient été tués près du pont.';
  const read = annotate({ ...source, text }, report, { languages: WITH_UKRAINIAN });
  expect((await read).source.language).toBe('fr');
  expect(report.problems).toMatchObject([
    {
      reason: 'this is French (fr), which the offline coder does not read',
      expected: 'English, Ukrainian',
    },
  ]);
});
