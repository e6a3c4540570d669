import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import assembly from '../../../../../src/coders/offline/en/assemble/words.json' with {
  type: 'json',
};
import { AssemblyWords } from '../../../../../src/coders/offline/en/assemble/words.ts';
import cues from '../../../../../src/coders/offline/en/attribution/cues.json' with { type: 'json' };
import frames from '../../../../../src/coders/offline/en/attribution/frames.json' with {
  type: 'json',
};
import { FrameTable } from '../../../../../src/coders/offline/en/attribution/frames-for.ts';
import verbForms from '../../../../../src/coders/offline/en/attribution/verb-forms.json' with {
  type: 'json',
};
import attribution from '../../../../../src/coders/offline/en/attribution/words.json' with {
  type: 'json',
};
import events from '../../../../../src/coders/offline/en/events/words.json' with { type: 'json' };
import { EventWords } from '../../../../../src/coders/offline/en/events/words.ts';
import everyday from '../../../../../src/coders/offline/en/language/everyday.json' with {
  type: 'json',
};
import irregularVerbs from '../../../../../src/coders/offline/en/language/irregular-verbs.json' with {
  type: 'json',
};
import { IrregularVerbs } from '../../../../../src/coders/offline/en/language/irregular-verbs.ts';
import common from '../../../../../src/coders/offline/en/lexicon/common.json' with { type: 'json' };
import { WordLists } from '../../../../../src/coders/offline/en/lexicon/schemas.ts';
import surroundings from '../../../../../src/coders/offline/en/lexicon/surroundings.json' with {
  type: 'json',
};
import titles from '../../../../../src/coders/offline/en/lexicon/titles.json' with { type: 'json' };
import { CountWords } from '../../../../../src/coders/offline/en/mentions/count-words.ts';
import counts from '../../../../../src/coders/offline/en/mentions/counts.json' with {
  type: 'json',
};
import forces from '../../../../../src/coders/offline/en/mentions/forces.json' with {
  type: 'json',
};
import placeNouns from '../../../../../src/coders/offline/en/mentions/place-nouns.json' with {
  type: 'json',
};
import mentions from '../../../../../src/coders/offline/en/mentions/words.json' with {
  type: 'json',
};
import grounds from '../../../../../src/coders/offline/en/protect/grounds.json' with {
  type: 'json',
};
import { Grounds } from '../../../../../src/coders/offline/en/protect/grounds.ts';
import protection from '../../../../../src/coders/offline/en/protect/words.json' with {
  type: 'json',
};
import { RepairWords } from '../../../../../src/coders/offline/en/repair/repair-words.ts';
import repair from '../../../../../src/coders/offline/en/repair/words.json' with { type: 'json' };

const FILES: [string, z.ZodType, unknown][] = [
  ['assemble/words.json', AssemblyWords, assembly],
  ['attribution/frames.json', FrameTable, frames],
  ['attribution/verb-forms.json', z.record(z.string(), z.string()), verbForms],
  ['attribution/words.json', WordLists, attribution],
  ['events/words.json', EventWords, events],
  ['language/everyday.json', WordLists, everyday],
  ['language/irregular-verbs.json', IrregularVerbs, irregularVerbs],
  ['protect/grounds.json', Grounds, grounds],
  ['protect/words.json', WordLists, protection],
  ['repair/words.json', RepairWords, repair],
  ['mentions/counts.json', CountWords, counts],
  ['mentions/forces.json', WordLists, forces],
  ['mentions/place-nouns.json', WordLists, placeNouns],
  ['mentions/words.json', WordLists, mentions],
];

test.each(FILES)('%s keeps to its schema', (_name, schema, data) => {
  expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
});

const { allies, dealings, joinedBodies, notUnits, officesOfThe, operations, populace, stateDeeds } =
  surroundings;
const { answering, aspects, confirming, discourse, participles, sure, witnessed } = cues;
// these two are matched as printed
const { ranksBeforeNames, widerUnits, ...asKeys } = mentions;
const LISTS: [string, readonly string[]][] = Object.entries({
  ...everyday,
  ...assembly,
  ...events,
  ...repair,
  ...asKeys,
  ...{ allies, dealings, joinedBodies, notUnits, officesOfThe, operations, populace, stateDeeds },
  ...{ answering, aspects, confirming, discourse, participles, sure, witnessed },
});

describe.each([...LISTS, ...Object.entries(attribution)])('%s', (_name, words) => {
  test('is sorted, nothing twice', () => {
    expect(words).toEqual([...new Set(words)].sort());
  });
  test('is in lower case', () => {
    expect(words.filter((word) => word !== word.toLowerCase() || word !== word.trim())).toEqual([]);
  });
});

test.each([
  ['abbreviated', common.abbreviated],
  ['rankStarts', titles.rankStarts],
])('%s is sorted, nothing twice, with capitals', (_name, words) => {
  expect(words).toEqual([...new Set(words)].sort());
  expect(words.filter((word) => !/^\p{Lu}/u.test(word))).toEqual([]);
});

test.each([
  ['events', 'eventWords', Object.keys(events)],
  ['assemble', 'assemblyWords', Object.keys(assembly)],
])('every list of %s is read', (room, name, lists) => {
  const folder = `src/coders/offline/en/${room}`;
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  expect(lists.filter((list) => !code.includes(`${name}.${list}`))).toEqual([]);
});
