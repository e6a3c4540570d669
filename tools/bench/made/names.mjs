/**
 * People and places of the synthetic corpus. Places, outlets, people and incidents are invented;
 * state bodies have the usual generic names. `{name}` is filled in by fill.mjs.
 */
export const OUTLETS = [
  'The Harbour Gazette',
  'The Steppe Courier',
  'The Lowland Observer',
  'The Meridian Post',
  'The Valley Chronicle',
  'The Northgate Herald',
];
export const WIRES = ['Boreal Press Agency', 'Estuary News Agency'];

/** Each with a second transliteration and the Cyrillic form. */
export const TOWNS = [
  ['Kalynivsk', 'Kalinovsk', 'Калинівськ'],
  ['Zhovtneva Hreblia', 'Zhovtnevaya Greblya', 'Жовтнева Гребля'],
  ['Oskilne', 'Oskolnoye', 'Оскільне'],
  ['Velykyi Brid', 'Veliky Brod', 'Великий Брід'],
  ['Hlyboka Balka', 'Glubokaya Balka', 'Глибока Балка'],
  ['Pryshybivka', 'Prishibovka', 'Пришибівка'],
  ['Chornyi Lyman', 'Chyorny Liman', 'Чорний Лиман'],
  ['Yasenove', 'Yasenovoye', 'Ясенове'],
];

/** The part after the number. Unit numbers differ by a single digit. */
export const UNIT_KINDS = [
  { full: 'Separate Guards Motor Rifle Brigade', short: 'Motor Rifle Brigade', country: 'RU' },
  { full: 'Separate Mechanized Brigade', short: 'Mechanized Brigade', country: 'UA' },
  { full: 'Guards Tank Regiment', short: 'Tank Regiment', country: 'RU' },
  { full: 'Separate Assault Battalion', short: 'Assault Battalion', country: 'UA' },
];
export const UNIT_NUMBERS = [14, 24, 34, 41, 47, 57, 61, 64, 71, 74, 81, 84, 91, 94];

/** Bodies that may be the origin of a story, by side. */
export const BODIES = {
  UA: [
    'Ukraine’s General Staff',
    'Ukraine’s military intelligence',
    'the Ukrainian Air Force',
    'Ukraine’s State Emergency Service',
    'the Ukrainian interior ministry',
  ],
  RU: [
    'the Russian defence ministry',
    'Russia’s Federal Security Service',
    'Russia’s National Guard',
    'the Russian foreign ministry',
  ],
};
/** Without a side. */
export const MONITORS = [
  'the Open Ledger Centre',
  'the Harrow Institute',
  'the Riverbank Foundation',
];
/** Bodies that release recordings. */
export const LISTENERS = {
  UA: ['Ukraine’s military intelligence', 'Ukraine’s Security Service'],
  RU: ['the Russian defence ministry', 'Russia’s Federal Security Service'],
};

export const FIRST_NAMES = [
  'Oksana',
  'Petro',
  'Halyna',
  'Stepan',
  'Larysa',
  'Yurii',
  'Nadia',
  'Taras',
];
export const LAST_NAMES = [
  'Dmytriv',
  'Havrylenko',
  'Kostiuk',
  'Melnychenko',
  'Ostapchuk',
  'Romaniv',
  'Sytnyk',
  'Zabolotna',
];
/** A post, and the side that its words imply. */
export const POSTS = [
  ['the mayor of {town}', null],
  ['the head of the {town} military administration', null],
  ['a spokesperson for Ukraine’s General Staff', 'UA'],
  ['a deputy minister in the Ukrainian government', 'UA'],
];
export const NAMELESS = [
  'an official who asked not to be named',
  'a security official who spoke on condition of anonymity',
  'an intelligence officer who was not authorised to speak publicly',
  'a diplomat who asked not to be identified',
  'a senior official who declined to be named',
];
/** Voices in a recording. */
export const HEARD = [
  ['a commander', 'a soldier'],
  ['a battalion commander', 'an artillery officer'],
  ['two prisoners', 'a driver'],
];
export const MONTHS = ['March', 'April', 'May', 'June', 'July', 'August'];
