import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { annotate } from '../../../../src/coders/offline/annotate.ts';
import * as attribution from '../../../../src/coders/offline/en/attribution/rule-schemas.ts';
import * as mentions from '../../../../src/coders/offline/en/mentions/rule-schemas.ts';
import { Danger, PublicRole } from '../../../../src/coders/offline/en/protect/rule-schemas.ts';
import { rulesOf } from '../../../../src/coders/offline/language/match/schemas.ts';
import { createReport } from '../../../../src/model/problem.ts';

/** Every file of rules, and the shape of what its rules give. */
const GIVES: Readonly<Record<string, z.ZodType>> = {
  'attribution/adjuncts': attribution.AdjunctQuestion,
  'attribution/adverbials': attribution.Adverbial,
  'attribution/after-speakers': attribution.SpeakerEnd,
  'attribution/asides': attribution.Holds,
  'attribution/assessments': attribution.AssessmentQuestion,
  'attribution/adverbial-openings': attribution.Holds,
  'attribution/behind-phrases': attribution.PhraseEnd,
  'attribution/clause-ends': attribution.Holds,
  'attribution/fresh-starts': attribution.Holds,
  'attribution/nominals': attribution.NominalQuestion,
  'attribution/openings': attribution.Opening,
  'attribution/orders': attribution.OrderQuestion,
  'attribution/phrase-left': attribution.PhraseStep,
  'attribution/phrase-right': attribution.PhraseStep,
  'attribution/verb-cues': attribution.VerbCueQuestion,
  'mentions/bare-units': mentions.Verdict,
  'mentions/beside': mentions.BesideQuestion,
  'mentions/between': mentions.BetweenQuestion,
  'mentions/capitals': mentions.Verdict,
  'mentions/counted-alone': mentions.GivesNothing,
  'mentions/descriptions': mentions.DescriptionQuestion,
  'mentions/listed': mentions.ListedQuestion,
  'mentions/modifiers': mentions.Verdict,
  'mentions/names': mentions.NameRule,
  'mentions/not-heads': mentions.GivesNothing,
  'mentions/ones': mentions.GivesNothing,
  'mentions/person-frames': mentions.PersonScore,
  'mentions/runs': mentions.Steps,
  'mentions/states': mentions.StateScore,
  'mentions/unit-codes': mentions.UnitCode,
  'protect/ages': Danger,
  'protect/asked': Danger,
  'protect/deeds': Danger,
  'protect/lists': Danger,
  'protect/offices': PublicRole,
  'protect/roles': Danger,
  'protect/spared': Danger,
};

const EN = 'src/coders/offline/en';
const FILES = readdirSync(EN, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json') && !path.startsWith('weights'))
  .map((path) => [path.replace(/\.json$/, ''), parse(`${EN}/${path}`)] as const)
  .filter((file): file is [string, Rule[]] => isRules(file[1]));

interface Rule {
  readonly name: string;
  readonly yes: string;
  readonly no: string;
}

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function isRules(data: unknown): boolean {
  return Array.isArray(data) && data.some((one) => one instanceof Object && 'when' in one);
}

/** The names of all rules that fire while a sentence is read. */
async function firedOn(text: string): Promise<Set<string>> {
  const fired = new Set<string>();
  const source = { id: 'a', text, published: null, title: null, publication: null };
  await annotate(source, createReport(), { onHit: ({ rule }) => fired.add(rule) });
  return fired;
}

test('every file of rules has a schema, and the other way round', () => {
  expect(FILES.map(([file]) => file).sort()).toEqual(Object.keys(GIVES).sort());
});

describe.each(FILES)('%s', (file, rules) => {
  test('keeps to its schema: each rule has the sentence that it must fire on and one that it must not', () => {
    const schema = rulesOf(GIVES[file] as z.ZodType);
    expect(schema.safeParse(rules).error?.issues ?? []).toEqual([]);
  });

  test('gives each rule a name of its own', () => {
    const names = rules.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(rules)(
    '$name fires on its sentence and not on the other',
    async ({ name, yes, no }) => {
      expect([...(await firedOn(yes))]).toContain(`${file}/${name}`);
      expect([...(await firedOn(no))]).not.toContain(`${file}/${name}`);
    },
  );
});
