/**
 * What the articles say besides what is planted. `tells`: the event that a sentence tells or denies, so that
 * nobody takes it for the planted one; `by`: whose word that is, null for the article's own voice.
 */
const sentence = (text, tells = null, by = null) => ({ text, tells, by });

export const FILLERS = [
  sentence(
    'The {short} has been in the area since {month}, a spokesman for the brigade said.',
    'deploy',
    'a spokesman',
  ),
  sentence(
    '“We heard the first explosion shortly before dawn, and then the windows were gone,” said a resident of {town}.',
  ),
  sentence(
    'Rescuers pulled {count} people from the rubble of an apartment building, the emergency service said.',
    'assist',
    'the emergency service',
  ),
  sentence('The blast damaged {count} houses, a school and a water tower.', 'destroy'),
  sentence('The military did not say how many soldiers were killed.'),
  sentence('It was not possible to verify the report independently.'),
  sentence(
    'The mayor of {town} ({cyrillic}) said that power had been restored to most streets by the evening.',
  ),
  sentence(
    'Ukrainian forces left two positions east of the canal a week earlier, the General Staff said.',
    'withdraw',
    'the General Staff',
  ),
  sentence(
    'Volunteers took {count} wounded people to a hospital in the regional capital.',
    'assist',
  ),
  sentence('Investigators collected fragments of metal and opened a criminal case.', 'investigate'),
  sentence(
    'Residents said that drones had circled over {town} ({spelling} on older maps) for most of the night.',
  ),
  sentence(
    'Vehicles of the {unit} were seen on the road to {town} on {date}, two witnesses said.',
    'detect',
    'two witnesses',
  ),
  sentence('The road between {town} and the river crossing stayed closed until noon.'),
  sentence(
    'Prosecutors said that {count} civilians, among them two teachers, were injured.',
    'injure',
    'prosecutors',
  ),
  sentence(
    'A week earlier a strike on a village nearby had killed a driver and destroyed a bus, officials said.',
    'attack',
    'officials',
  ),
  sentence('The governor ordered the evacuation of three villages along the front line.', 'order'),
  sentence(
    'Soldiers of the neighbouring {other} were moved to the sector in {month}, according to the General Staff.',
    'deploy',
    'the General Staff',
  ),
  sentence('An officer who asked not to be named said that the town had no military value.'),
  sentence(
    'The United Nations said that it was concerned about the number of civilians who could not leave.',
  ),
  sentence('Engineers found unexploded shells in a field beside the cemetery.', 'detect'),
  sentence(
    'The {short} published a video that it said showed an armoured vehicle on fire.',
    'publish',
  ),
  sentence('Doctors at the hospital said that most of the wounded had been hit by glass.'),
  sentence(
    'Two soldiers of the {other} surrendered to a patrol in {month}, the Security Service said.',
    'surrender',
    'the Security Service',
  ),
  sentence('The council had asked for more shelters in a letter sent in {month}.'),
  sentence('Shops near the market opened again on the following day, a reporter saw.'),
  sentence('Satellite images taken on {date} show craters on both sides of the canal.'),
  sentence('Nobody in the town expected the shelling to stop before winter, a shopkeeper said.'),
  sentence('Farmers could not bring in the harvest because the fields had been mined.'),
  sentence('A train with relief goods arrived two days later than planned.'),
  sentence('Teachers moved the lessons of the younger children into the cellar of the library.'),
  sentence('The water board promised to send tankers until the pumps worked again.'),
  sentence('Some families spent the night in the metro station, others with relatives.'),
  sentence(
    'The {other} denied that any of its vehicles had been lost that week.',
    'deny',
    'the {other}',
  ),
  sentence('Insurance companies have stopped covering deliveries to the district.'),
];
