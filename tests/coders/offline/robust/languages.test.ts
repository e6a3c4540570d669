import { describe, expect, test } from '@jest/globals';
import { readChecked } from './read-checked.ts';
import { SENTENCES } from './sentences.ts';

const ENGLISH =
  'Shells from the 12th Brigade hit a market in Lisna on Monday, the ministry said. Two traders were killed.';

/** Texts of our own: an announcement of an attack, in full and in a few words. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  [
    'Ukrainian',
    'Міністерство оборони повідомило у вівторок, що під час атаки загинули двоє солдатів.',
    'Київ мовчить',
  ],
  [
    'Russian',
    'Министерство обороны сообщило во вторник, что при атаке погибли двое солдат.',
    'Бригада отошла',
  ],
  [
    'Arabic',
    'قالت وزارة الدفاع يوم الثلاثاء إن جنديين قتلا في هجوم على الجسر قرب المدينة.',
    'قتل جنديان',
  ],
  ['Chinese', '国防部周二表示，两名士兵在袭击中丧生，另有五人受伤。', '两人死亡'],
  ['Burmese', 'ကာကွယ်ရေးဝန်ကြီးဌာနက အင်္ဂါနေ့တွင် စစ်သားနှစ်ဦး သေဆုံးကြောင်း ပြောသည်။', 'တပ်မဟာ ဆုတ်ခွာသည်'],
  [
    'French',
    'Le ministère a annoncé mardi que deux soldats avaient été tués dans une attaque près du pont.',
    'Deux soldats ont été tués.',
  ],
  [
    'German',
    'Das Ministerium teilte am Dienstag mit, dass bei dem Angriff auf die Brücke zwei Soldaten getötet wurden.',
    'Der Bürgermeister schwieg.',
  ],
  [
    'Spanish',
    'El ministerio dijo el martes que dos soldados murieron en un ataque contra el puente cerca de la ciudad.',
    'Los soldados de la brigada huyeron.',
  ],
  [
    'Portuguese',
    'O ministério disse na terça-feira que dois soldados foram mortos em um ataque à ponte perto da cidade.',
    'Os soldados não foram mortos.',
  ],
  [
    'Turkish',
    'Bakanlık salı günü köprüye düzenlenen saldırıda iki asker ve bir sivilin öldüğünü, bu olay için soruşturma açıldığını bildirdi.',
    'İki asker ve bir sivil öldü.',
  ],
  [
    'Polish',
    'Ministerstwo podało we wtorek, że w ataku na most przy mieście zginęli dwaj żołnierze, a pięciu zostało rannych.',
    'Brygada nie wycofała się z miasta.',
  ],
  [
    'Swahili',
    'Wizara ya ulinzi ilisema Jumanne kwamba askari wawili wa jeshi waliuawa katika shambulio la daraja.',
    'Askari wa jeshi waliuawa katika mji.',
  ],
];

const names = new Intl.DisplayNames(['en'], { type: 'language' });

test.each(Object.entries(SENTENCES))(
  'a sentence in %s: its language is named',
  async (code, sentence) => {
    const { problem, facts } = await readChecked(sentence);
    expect(problem('extract:language-not-read')).toMatchObject({
      reason: `this is ${names.of(code)} (${code}), which the offline coder does not read`,
      expected: 'English',
    });
    expect(facts).toBe(0);
  },
);

test.each([
  ['Burmese', 'ကာကွယ်ရေးဝန်ကြီးဌာနက အင်္ဂါနေ့တွင် စစ်သားနှစ်ဦး သေဆုံးကြောင်း ပြောသည်။'],
  [
    'Swahili',
    'Wizara ya ulinzi ilisema Jumanne kwamba askari wawili wa jeshi waliuawa katika shambulio la daraja.',
  ],
  [
    'Somali',
    'Wasaaradda ayaa sheegtay Talaadadii in laba askari lagu dilay weerar lagu qaaday buundada magaalada.',
  ],
])('%s, which the library does not know: said, without a name', async (_, sentence) => {
  const { problem, facts } = await readChecked(sentence);
  expect(problem('extract:language-not-read')?.reason).toBe(
    'this is a language that the offline coder does not know',
  );
  expect(facts).toBe(0);
});

describe('texts in other languages', () => {
  test.each(OTHERS)('%s: said, and nothing is read', async (_, long, short) => {
    for (const text of [long, short, `${long}\n\n${long}`]) {
      const { rules, facts } = await readChecked(text);
      expect(rules).toContain('extract:language-not-read');
      expect(facts).toBe(0);
    }
  });

  test.each(OTHERS)(
    '%s lines in an English article: left out, the rest is read as before',
    async (_, long, short) => {
      const plain = await readChecked(`${ENGLISH}\n\n`);
      const { problem, annotations, errors, words } = await readChecked(
        `${ENGLISH}\n\n${long}\n${short}\n`,
      );
      expect(problem('extract:foreign-lines')?.actual).toBe('2 of 3 lines');
      expect(errors).toEqual([]);
      expect(words).toEqual(plain.words);
      expect(annotations.events).toEqual(plain.annotations.events);
      expect(annotations.claims).toEqual(plain.annotations.claims);
    },
  );

  test('a long sentence in Finnish: one problem, and nothing is read', async () => {
    const { rules, facts } = await readChecked(
      'Kaksi sotilasta on kuollut, kertoi prikaati eilen illalla lyhyessä tiedotteessaan, jonka se julkaisi ennen kokouksen päättymistä.',
    );
    expect(rules).toEqual(['extract:language-not-read']);
    expect(facts).toBe(0);
  });

  test('a foreign quotation in an English sentence: the sentence is read, the quotation tells no names', async () => {
    const { annotations, words, rules } = await readChecked(
      'The 12th Brigade wrote on Monday: “Ми відійшли з Лісни після важких боїв у вівторок.” The ministry denied it.',
    );
    expect(rules).toEqual([]);
    expect(words).toContain('12th Brigade');
    expect(words.some((word) => /\p{Script=Cyrillic}/u.test(word))).toBe(false);
    expect(annotations.entities.every(({ name }) => !/\p{Script=Cyrillic}/u.test(name ?? ''))).toBe(
      true,
    );
  });

  test.each([
    'The mayor of La Paz told El País that Los Angeles was safe.',
    'Jean de la Croix of Les Républicains said nothing.',
    'Al-Burhan and Hemedti met in Addis Ababa.',
    'Shelling kills two in Lisna',
    'A video shows six sailors at a pier. One describes being sent to sea two weeks ago.',
    'Rebels seize Goma',
    'Abu Bakr al-Baghdadi\nCharles de Gaulle\nRio de Janeiro\nShelling in Lisna',
    'NAIROBI, Kenya (AP) _\nDAR ES SALAAM, Tanzania (AP) _\nTwo soldiers were killed.',
    'Le Monde and Der Spiegel reported that soldiers of the 12th Brigade fled.',
    'The unit is known as “Азов” (Azov) in Ukraine.',
  ])('is English: %s', async (text) => {
    expect((await readChecked(text)).rules).toEqual([]);
  });

  test('an English article after a foreign menu is read', async () => {
    const menu = 'Головна\nНовини\nСвіт\nПро нас\n'.repeat(3);
    const { annotations, rules } = await readChecked(`${menu}\n${ENGLISH} ${ENGLISH}`);
    expect(rules).toEqual(['extract:foreign-lines']);
    expect(annotations.events.map(({ type }) => type)).toContain('kill');
  });
});
