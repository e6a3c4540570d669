import { describe, expect, test } from '@jest/globals';
import { findAttributions } from '../../../../../src/coders/offline/en/attribution/find-attributions.ts';
import { keepSure } from '../../../../../src/coders/offline/en/keep-sure.ts';
import type { Span } from '../../../../../src/model/span.ts';
import { documentOf } from '../document-of.ts';

const read = (text: string) => {
  const document = documentOf(text);
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  return keepSure(findAttributions(document)).map((found) => ({
    ...found,
    source: words(found.source),
    cue: words(found.cue),
    content: words(found.content),
  }));
};

describe('who, by what word, what', () => {
  test.each([
    ['a name with an age', 'Dombe, 58, denied all charges.', 'Dombe', 'all charges'],
    [
      'an apposition before "told"',
      '"We were not there," its spokesman, Col. Adil Hamdan, told the Herald by telephone.',
      'its spokesman',
      'We were not there',
    ],
    [
      'a clause about the speaker',
      '"The planes came twice," a villager who did not want to be named for security reasons told the Herald.',
      'a villager',
      'The planes came twice',
    ],
    [
      'a list of speakers behind a clause',
      'Fourteen people were killed in the town on Saturday, local activists and two doctors said.',
      'local activists and two doctors',
      'Fourteen people were killed in the town on Saturday',
    ],
    [
      'a statement to somebody, then "that"',
      'The agency said in a statement to the Herald that it had found the officer.',
      'The agency',
      'it had found the officer',
    ],
    [
      'a verb that is read as an adjective',
      'The Northern Front, a group at war with the army since 2019, denied responsibility.',
      'The Northern Front',
      'responsibility',
    ],
    [
      'an alias between commas',
      'The shadow Unity Government, or SUG, called the claim absurd.',
      'The shadow Unity Government',
      'the claim absurd',
    ],
    [
      'put a figure',
      'The network put the toll at 19, including four children.',
      'The network',
      'the toll at 19, including four children',
    ],
    [
      'quoted words at the head of a clause',
      'A spokesman said "at least 20" children were hurt.',
      'A spokesman',
      '"at least 20" children were hurt',
    ],
    [
      'an aside within a relative clause',
      'The rebels staged an ambush in which, it said, 20 soldiers died.',
      'it',
      '20 soldiers died',
    ],
    [
      'after a conjunction of time',
      'The rebels took the dam, hours after Minister Anna Petrova told parliament that the truce was over.',
      'Minister Anna Petrova',
      'the truce was over',
    ],
  ])('%s', (_, text, source, content) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ source, content }));
  });

  test('one quotation has one cue', () => {
    const found = read('Asked whether he was certain, he replied: "I know that voice."');
    expect(found.map(({ cue }) => cue)).toEqual(['replied']);
  });

  test('", adding": the same speaker', () => {
    const found = read('"They lied," she said, adding, "Nobody came to help us that night."');
    expect(found).toMatchObject([
      { source: 'she', content: 'They lied' },
      { source: 'she', content: 'Nobody came to help us that night' },
    ]);
  });

  test('what happened in one incident is told apart', () => {
    const found = read(
      'The calls suggest many abuses, including one incident where a captain had a man tied to a tree.',
    );
    expect(found.map(({ content }) => content)).toEqual([
      'many abuses',
      'one incident where a captain had a man tied to a tree',
    ]);
  });
});

test.each([
  ['"Shoot them," he said.', 'demands'],
  ['"Leave no one alive," he said.', 'demands'],
  ['"They shot them," he said.', 'asserts'],
  ['"Look, we know that they are there," he said.', 'asserts'],
  ['"The convoy must pass," he said.', 'asserts'],
])('%s %s', (text, stance) => {
  expect(read(text)[0]?.stance).toBe(stance);
});

describe('verbs of saying that a tagger of web text takes for something else', () => {
  test.each([
    ['Three drivers confirmed that their wives had been questioned.', 'Three drivers'],
    [
      'The mother of one of them, Ilko, 19, insists that he was asleep.',
      'The mother of one of them',
    ],
    ['The court held that the order had not been proved.', 'The court'],
    ['Nurses at the clinic complain that the well was shut twice.', 'Nurses at the clinic'],
    ['The Velika Volunteers deny that their members crossed the river.', 'The Velika Volunteers'],
    ['The mill was knocked out on Friday, the power company reports.', 'the power company'],
    ['The driver, who survived, maintains it circled three times.', 'The driver'],
    ['The mayor, Ana Perle, blames smugglers who hide petrol in the wells.', 'The mayor'],
    ['The police speak of "about twenty".', 'The police'],
    ['Residents reached by telephone spoke of four explosions.', 'Residents reached by telephone'],
    ['The minister, Jovan Prek, rules out a withdrawal.', 'The minister'],
    [
      '"I gave the order," retired Colonel Tomas Velin told the court.',
      'retired Colonel Tomas Velin',
    ],
    ['The mill burned, a miller whose arm is in plaster told Radio Velika.', 'a miller'],
    ['Soldiers burned the mill, says a report released by the Velika Centre.', 'a report'],
    ['The army denies this.', 'The army'],
    ['The Front claims to have killed nine soldiers.', 'The Front'],
    ['Responsibility was claimed by the Velika Front.', 'the Velika Front'],
    ['The council holds him responsible for the killing of two drivers.', 'The council'],
    ['Doctors at the clinic have registered more than 90 wounded.', 'Doctors at the clinic'],
    ['Ana Perle, the director, put the number of dead at a dozen.', 'Ana Perle'],
    ['Residents reported hearing heavy gunfire on Saturday.', 'Residents'],
    ['Nine people died in the raid, the Velika Forces (VF) claim.', 'the Velika Forces (VF)'],
    ['The ministry issued a statement claiming that units of the army fired.', 'a statement'],
    ['The group counted 24 dead in three raids since June.', 'The group'],
    ['The mission also found 30 unlawful killings in April.', 'The mission'],
    ['Colonel Prek disputed the account of the driver.', 'Colonel Prek'],
    ['Other officials gave lower figures saying that four had died.', 'Other officials'],
    ['Two men died in the raid, residents of Lisna shared on Facebook.', 'residents of Lisna'],
    [
      '"They came twice," the so-called defence committee in the town of Lisna stated.',
      'the so-called defence committee in the town of Lisna',
    ],
    [
      'The council reported a death, at the same time denying that its men had fired.',
      'The council',
    ],
    [
      'The Front, to which police say the nine belonged, admitted six deaths and said three were drivers.',
      'The Front',
    ],
    ['The police, which the mission held responsible for 40 killings, left.', 'the mission'],
  ])('%s', (text, source) => {
    expect(read(text).map((one) => one.source)).toContain(source);
  });

  test.each([
    ['The rest are believed to have fled.', 'The rest … to have fled'],
    ['The men are alleged to have burned the mill.', 'The men … to have burned the mill'],
    ['It is understood that the mill is empty.', 'the mill is empty'],
  ])('nobody named: %s', (text, content) => {
    expect(read(text)).toMatchObject([{ content }]);
  });
});

describe('what a speaker goes on to say without a cue', () => {
  test.each([
    [
      'The brigade denied this: no prisoner had been beaten.',
      ['this', 'no prisoner had been beaten'],
    ],
    [
      'The minister rejects the charge: "We know their fathers."',
      ['the charge', 'We know their fathers'],
    ],
    [
      'They had been shot, he said; the rifles beside them came from a store.',
      ['They had been shot', 'the rifles beside them came from a store'],
    ],
    [
      'Two nurses reported receiving a boy with burns; the boy died on the table.',
      ['receiving a boy with burns', 'the boy died on the table'],
    ],
  ])('%s', (text, contents) => {
    expect(read(text).map(({ content }) => content)).toEqual(contents);
  });

  test.each([
    'The police confirmed one death; on Saturday they withdrew that statement.',
    'A channel called the clip a fake; it did not say why.',
    'The mayor said that the mill was shut; we could not confirm this.',
  ])('not: %s', (text) => {
    expect(read(text).filter(({ rule }) => rule === 'after-semicolon')).toEqual([]);
  });
});

describe('where a content ends', () => {
  test.each([
    ['The ministry confirmed one death and attributed it to a gas bottle.', 'one death'],
    ['The staff denied it and named another brigade.', 'it'],
    ['The staff denied this in a letter to the committee.', 'this'],
    ['The firm denied it, and lawyers whom it had hired found no proof.', 'it'],
    ['The rebels claimed to have hit a port but the army said it missed.', 'to have hit a port'],
    ['The mill was hit, the charity said, but the army denied it.', 'The mill was hit'],
    [
      'According to the ministry, Marko Delin, 46, was shot on Friday.',
      'Marko Delin, 46, was shot on Friday',
    ],
    [
      'According to a miller, which the Herald could not verify, planes hit the mill.',
      'planes hit the mill',
    ],
    ['LISNA: The mill was hit, officials said on Friday.', 'The mill was hit'],
    ['The council welcomed the decision, and on Friday suspended the colonel.', 'the decision'],
  ])('%s', (text, content) => {
    expect(read(text)[0]?.content).toBe(content);
  });
});

describe('one claim', () => {
  test.each([
    ['Nine men were reportedly shot, two residents said.', 'two residents'],
    ['The Front was found to hold prisoners, according to the report.', 'the report'],
  ])('%s', (text, source) => {
    expect(read(text)).toMatchObject([{ source }]);
  });

  test('a request is no question', () => {
    expect(read('The nurses asked the mission to open the road.')).toMatchObject([
      { stance: 'demands' },
    ]);
  });
});

describe('no claim', () => {
  test.each([
    [
      'a deed',
      'He was angry at the unit for not following an order and revealing their positions.',
    ],
    ['a name', 'She works for a company called Sansun.'],
    ['whoever is accused', 'The man accused of the raid fled.'],
    ['a refusal', 'Men refused to leave the mill.'],
    ['what somebody is known for', 'Settlers have been known to attack villages.'],
    ['a name that is all there is', 'The father of a man identified only as Marek left.'],
    ['what was found', 'Two bodies were found near the mill.'],
    ['lives that were claimed', 'The raids have claimed eleven lives near the mill.'],
    ['who was seen', 'The prefect saw a woman who had sustained burns.'],
    ['scare quotes', 'The so-called "punishment squads" patrol the town.'],
    ['who is questioned', 'Officers questioned the drivers for nine days.'],
    ['who was questioned', 'The baker was questioned in Lisna for nine days.'],
    ['land that is claimed', 'Both towns claim the pasture.'],
    ['who loses an office', 'The ministry dismissed the director on Sunday.'],
    ['a tally without a number', 'She works for a body that counts raids in the hills.'],
    ['what they call themselves', 'The ferry is held by men who call themselves river scouts.'],
    ['a deal', 'The two brigades agreed that they would leave the mill.'],
    ['what might be shown', 'Only an inquiry would show the cause of the fire.'],
    ['who refuses to speak', 'The mayor declined to give his name.'],
    ['what is not mentioned', 'The bulletin did not mention casualties.'],
    ['what rescuers find', 'Rescuers found 12 bodies in the mill.'],
    [
      'a report that was released',
      'Guards beat the men, in a report that Velika Watch released on Friday.',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  test('whoever rejects a claim does not make it', () => {
    const found = read('The army rejected the claim that it had used mines.');
    expect(found.map(({ stance }) => stance)).toEqual(['denies']);
  });

  test('an order that is told within a report is an event', () => {
    const found = read('He said the general ordered his men to fire at the crowd.');
    expect(found).toHaveLength(1);
  });
});
