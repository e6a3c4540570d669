import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeText } from './make-text.ts';
import { readChecked } from './read-checked.ts';

const ARTICLE =
  'Shells from the 12th Brigade hit a market in Lisna on Monday, the ministry said. “Two traders were killed,” a spokesman told reporters.';

describe('texts that are no articles', () => {
  test.each([
    ['empty', ''],
    ['white space', ' \n\t\u00a0\r\n\u2028 '],
    ['marks', '"'.repeat(500)],
    ['digits', '1234567890'.repeat(50)],
    ['brackets', '('.repeat(500)],
    ['emoji', '💥🔥'.repeat(50)],
  ])('%s: said, and nothing is read', async (_, text) => {
    const { rules, facts } = await readChecked(text);
    expect(rules).toEqual(['extract:no-words']);
    expect(facts).toBe(0);
  });

  test.each(['War', 'Lisna', 'a', 'é', 'I', '.a'])(
    'one word, %s: no claim, no event',
    async (text) => {
      const { annotations, errors } = await readChecked(text);
      expect(errors).toEqual([]);
      expect([annotations.claims, annotations.events]).toEqual([[], []]);
    },
  );

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])(
    'a word that every object of the language has, %s, is a word like another',
    async (word) => {
      const text = `The ${word} shelled the ${word} on Monday, ${word} said. ${word} struck it. He fled ${word}. Five ${word} died.`;
      expect((await readChecked(text)).errors).toEqual([]);
      expect(
        (await readChecked(`${ARTICLE} ${word} told ${word} that ${word} did.`)).errors,
      ).toEqual([]);
    },
  );

  test('a page of navigation gives no claims and no events, and says how much it was', async () => {
    const menu = [
      'Home',
      'World',
      'War in Arda',
      'Killed in Action',
      'Attack on Lisna',
      'Subscribe',
      'Log in',
    ];
    const { annotations, problem } = await readChecked(menu.join('\n'));
    expect(problem('extract:lines-without-sentences')?.actual).toBe('7 of 7 lines');
    expect([annotations.claims, annotations.events]).toEqual([[], []]);
  });

  test.each([
    ['a menu', 'Home | World | Attacks | Killed | Video', 1],
    [
      'a table with tabs',
      'Date\tAttack\tKilled\nMay 3\tShelling of Lisna\t12 killed\nMay 5\tRaid on Dral\t3 wounded',
      3,
    ],
    [
      'a table with bars',
      '| place | attack | killed |\n| --- | --- | --- |\n| Lisna | shelling | 12 killed |',
      3,
    ],
    ['a column', 'Place       Attack        Killed\nLisna       shelling      12 killed', 2],
  ])('%s beside an article tells nothing, the article does', async (_, table, lines) => {
    const alone = await readChecked(ARTICLE);
    const { annotations, problem, errors } = await readChecked(`${ARTICLE}\n\n${table}\n`);
    expect(problem('extract:lines-without-sentences')?.actual).toBe(
      `${lines} of ${lines + 1} lines`,
    );
    expect(errors).toEqual([]);
    expect(annotations.claims).toEqual(alone.annotations.claims);
    expect(annotations.events).toEqual(alone.annotations.events);
  });

  test('a list of sentences is read', async () => {
    const { annotations, rules } = await readChecked(
      '- Two soldiers were killed in Lisna.\n- Five villagers were wounded in Dral.\n* The 12th Brigade attacked Fenmir.',
    );
    expect(rules).toEqual([]);
    expect(annotations.events.map(({ type }) => type)).toEqual(['kill', 'injure', 'attack']);
  });
});

describe('odd characters', () => {
  test.each([
    [
      'a zero-width space',
      ARTICLE.replace('market', 'mar\u200bket'),
      'extract:invisible-characters',
    ],
    [
      'a direction override',
      ARTICLE.replace('market', '\u202emarket\u202c'),
      'extract:invisible-characters',
    ],
    ['a soft hyphen', ARTICLE.replace('traders', 'tra\u00adders'), 'extract:invisible-characters'],
    ['half a character', ARTICLE.replace('market', 'market\ud83d'), 'extract:broken-character'],
    [
      'a Cyrillic letter in a Latin name',
      ARTICLE.replace('Lisna', 'Lіsna'),
      'extract:mixed-scripts',
    ],
  ])('%s: said, kept, and the rest is read', async (_, text, rule) => {
    const { rules, errors, annotations, words } = await readChecked(text);
    expect(rules).toEqual([rule]);
    expect(errors).toEqual([]);
    expect(words).toContain('12th Brigade');
    expect(annotations.events.map(({ type }) => type)).toContain('kill');
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', (text: string) => text.replaceAll(' in ', '\u00a0in ')],
    ['emoji', (text: string) => `💥 ${text} 💥`],
  ])('%s change nothing of what is told', async (_, change) => {
    const text = `${ARTICLE}\n\n${ARTICLE}`;
    const types = async (one: string) =>
      (await readChecked(one)).annotations.events.map(({ type }) => type);
    expect((await readChecked(change(text))).errors).toEqual([]);
    expect(await types(change(text))).toEqual(await types(text));
  });

  test.each(['"…"', '“…”', '„…“', '«…»', '« … »', '»…«', '‘…’', "''…''", "``…''", '「…」', '‹…›'])(
    'quotation marks %s',
    async (marks) => {
      const said = marks.replace('…', 'Two traders were killed in the market on Monday,');
      const { annotations, errors } = await readChecked(`${said} the ministry said.`);
      expect(errors).toEqual([]);
      expect(annotations.claims).toHaveLength(1);
      expect(annotations.events).toMatchObject([{ type: 'kill', factuality: 'claimed' }]);
    },
  );

  test.each(['"', '“', '”', '«', '„', "'", '‘', '”“', '""', '»»', '('])(
    'a %s too many turns nothing inside out',
    async (mark) => {
      for (const text of [
        `${mark}${ARTICLE}`,
        `${ARTICLE}${mark}`,
        `${ARTICLE}\n\nHe left ${mark} at once.\n\n${ARTICLE}`,
      ]) {
        const { annotations, errors } = await readChecked(text);
        expect(errors).toEqual([]);
        expect(
          annotations.events
            .filter(({ type }) => type === 'kill')
            .every(({ factuality }) => factuality === 'claimed'),
        ).toBe(true);
      }
    },
  );
});

describe('any text at all', () => {
  const odd = fc.constantFrom(
    '\ud83d',
    '\udc00',
    '\u200b',
    '\u202e',
    '\u00ad',
    '\ufeff',
    '\r\n',
    '\r',
    '\u2028',
    '\u00a0',
    '\u0000',
    '\u0301',
    '💥',
    'Лісна',
    'Lіsna',
    'الجسر',
    '两名士兵',
    '|',
    '\t',
    ' | ',
    '(',
    ')',
    '[',
    '"',
    '“',
    '”',
    '«',
    '»',
    "'",
    '’',
    '…',
    '—',
    '-',
  );
  const words = fc.constantFrom(
    'The army',
    ' said ',
    ' that ',
    'killed',
    'two soldiers',
    ' on Tuesday',
    '.',
    ', ',
    ' of the 55th',
    ' in Lisna',
    ' they ',
    ' (HUR) ',
    ' according to ',
    ' denied ',
    'May 31',
    ' to ',
    ' 2023',
    ' and ',
    ' the attack',
    ' who ',
    ' was ',
    '12',
    ' officials',
    'Le ministère a dit',
    '\n',
    '\n\n',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.oneof(words, words, odd), { maxLength: 60 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.nat({ max: 400 }), fc.array(fc.tuple(fc.nat({ max: 400 }), odd), { maxLength: 12 }))
      .map(([seed, changes]) =>
        changes.reduce(
          (text, [at, what]) => text.slice(0, at) + what + text.slice(at + 1),
          makeText(400, seed),
        ),
      ),
  );

  test('nothing throws, and whatever is said passes the gate', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await readChecked(text)).errors).toEqual([]);
      }),
      { numRuns: 600, seed: 4 },
    );
  }, 120_000);
});
