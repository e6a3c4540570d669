/**
 * Sentences around the planted one. `tells`: the event that a sentence reports or denies, so that
 * it is not mistaken for the planted one. `by`: who says it; null for the article's own voice.
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
  sentence('The library lent its generator to the maternity ward for {count} hours.'),
  sentence('Two ferries that used to cross the reservoir have been tied up since {month}.'),
  sentence('A baker said that he had sold {count} loaves before the ovens lost power.'),
  sentence('The parish priest opened the crypt to anybody who was afraid to sleep at home.'),
  sentence('Electricians replaced {count} metres of cable along the embankment.'),
  sentence('Schoolbooks for the new term are stored in the gymnasium of a neighbouring village.'),
  sentence('The bus company cut the number of its evening departures to {count} a week.'),
  sentence('A veterinarian took in dogs whose owners had left for the west of the country.'),
  sentence('Sandbags were piled in front of the archive, where the land register is kept.'),
  sentence('The price of firewood has doubled since {month}, a trader at the market said.'),
  sentence('Firefighters from three districts stayed in the town until the wind had turned.'),
  sentence('The football club plays its home games {count} kilometres to the west.'),
  sentence('Mobile phones worked only on the upper floors of the old mill.'),
  sentence('A retired engineer keeps a list of the wells that can still be used.'),
  sentence('The region counts {count} bridges over the river and its tributaries.'),
  sentence('Curfew begins an hour earlier in the districts on the left bank.'),
  sentence('Donors in {count} cities collected blankets and stoves.'),
  sentence('The museum sent its paintings to the capital in the first weeks of the war.'),
  sentence('Beekeepers moved their hives away from the fields beside the railway.'),
  sentence('The savings bank opens on {count} days of the month, and the queue is long.'),
  sentence('A glazier from a nearby village works without pay on Sundays.'),
  sentence('Letters take about {count} days to arrive.'),
  sentence('The old people’s home has its own bakery and shares what it can.'),
  sentence('Nobody could say when the ice on the reservoir would be thick enough to walk on.'),
  sentence('The mobile clinic comes every second week and stays for {count} hours.'),
];
