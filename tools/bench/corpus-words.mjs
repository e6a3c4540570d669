/**
 * What the made corpus is made of. Places, people, outlets and incidents are invented; every sentence
 * was written for this bench. `{name}` is filled by make-corpus.mjs.
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

/** Each with another spelling of the same name, as transliterations differ. */
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

/** What follows the number; each unit exists with numbers that are one digit apart. */
export const UNIT_KINDS = [
  { full: 'Separate Guards Motor Rifle Brigade', short: 'Motor Rifle Brigade', country: 'Russian' },
  { full: 'Separate Mechanized Brigade', short: 'Mechanized Brigade', country: 'Ukrainian' },
  { full: 'Guards Tank Regiment', short: 'Tank Regiment', country: 'Russian' },
  { full: 'Separate Assault Battalion', short: 'Assault Battalion', country: 'Ukrainian' },
];
export const UNIT_NUMBERS = [14, 24, 34, 41, 47, 57, 61, 64, 71, 74, 81, 84, 91, 94];

/** Who may be the origin of a story. */
export const ORIGINS = [
  'the regional military administration',
  'the General Staff',
  'the emergency service',
  'the regional prosecutor’s office',
  'the city council of {town}',
  'the monitoring group Open Ledger',
];

export const LEADS = [
  'Soldiers of the {unit} shelled {town} on {date}, {origin} said.',
  'A drone launched by the {unit} struck a grain store in {town} on {date}, {origin} said.',
  'The {unit} attacked the railway station of {town} on {date}, according to {origin}.',
  'At least {count} people were wounded when the {unit} fired rockets at {town} on {date}, {origin} said.',
  '{Origin} said that the {unit} had captured {count} soldiers near {town} on {date}.',
];

/** The lead of an article that only passes on what another has. `{lead}` is what it passes on. */
export const PASSING = [
  '{wire} reported, citing {origin}, that the {unit} had fired on {town} on {date}.',
  'According to {wire}, which cited {origin}, the {unit} shelled {town} on {date}.',
];

export const SENTENCES = [
  'The {short} has been fighting in the area since {month}, a spokesman for the brigade said.',
  '“We heard the first explosion shortly before dawn, and then the windows were gone,” said a resident of {town}.',
  'Rescuers pulled {count} people from the rubble of an apartment building, the emergency service said.',
  'The attack damaged {count} houses, a school and a water tower.',
  'The military did not say how many soldiers were killed.',
  'It was not possible to verify the report independently.',
  'A commander of the {short} denied that his soldiers had fired at the town.',
  'The mayor of {town} ({cyrillic}) said that power had been restored to most streets by the evening.',
  'Ukrainian forces withdrew from two positions east of {town} a week earlier, the General Staff said.',
  'Volunteers took {count} wounded people to a hospital in the regional capital.',
  'The defence ministry in Moscow said that it had hit an ammunition depot.',
  'Investigators collected fragments of the missile and opened a criminal case.',
  'Residents said that drones had circled over {town} ({spelling} on older maps) for most of the night.',
  'Artillery of the {unit} was seen on the road to {town} on {date}, two witnesses said.',
  'The road between {town} and the river crossing stayed closed until noon.',
  'Prosecutors said that {count} civilians, among them two teachers, were injured.',
  'Another strike on the outskirts killed a driver and destroyed a bus, officials said.',
  'The governor ordered the evacuation of three villages along the front line.',
  'Soldiers of the neighbouring {other} were moved to the sector in {month}, according to the General Staff.',
  'An officer who asked not to be named said that the town had no military value.',
  'The United Nations said that it was concerned about the number of civilians who could not leave.',
  'Engineers found unexploded shells in a field beside the cemetery.',
  'The {short} published a video that it said showed the destruction of an armoured vehicle.',
  'Doctors at the hospital said that most of the wounded had been hit by glass.',
  'Three soldiers surrendered near {town} on {date}, the General Staff said.',
  'The council had asked for more shelters in a letter sent in {month}.',
  'Shops near the market opened again on the following day, a reporter saw.',
  'Satellite images taken on {date} show craters on both sides of the canal.',
  'He said that nobody in the town expected the shelling to stop before winter.',
  'Farmers could not bring in the harvest because the fields had been mined.',
];
export const MONTHS = ['March', 'April', 'May', 'June', 'July', 'August'];
