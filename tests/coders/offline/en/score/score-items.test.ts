import { describe, expect, test } from '@jest/globals';
import type { Explanation } from '../../../../../src/coders/coder.ts';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { readByRules } from '../../../../../src/coders/offline/en/read-english.ts';
import { LANGUAGES } from '../../../../../src/coders/offline/languages.ts';
import { createReport } from '../../../../../src/model/problem.ts';

const TEXT =
  'Soldiers shot dead two farmers near Temra on Monday, residents said. The army denied it.';
const source = { id: 'a', text: TEXT, published: '2024-05-13', title: null, publication: null };
const english = LANGUAGES['en'];
if (!english) throw new Error('no English');
const rules = { languages: { en: { ...english, load: async () => readByRules } } };

const explained = async () => {
  const explanations: Explanation[] = [];
  const reading = await annotate(source, createReport(), {
    onScored: (one) => explanations.push(one),
  });
  return { reading, explanations };
};

describe('how sure a reading is', () => {
  test('only confidences differ from what the rules found', async () => {
    const plain = await annotate(source, createReport(), rules);
    const { reading } = await explained();
    const without = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, one) => (key === 'confidence' ? undefined : one)));
    expect(without(reading)).toEqual(without(plain));
    expect(reading).not.toEqual(plain);
  });

  test('every mention, date, claim, event and role is explained by what adds up to it', async () => {
    const { reading, explanations } = await explained();
    const { mentions, dates, claims, events } = reading;
    const confidences = [
      ...[...mentions, ...dates, ...claims, ...events].map(({ confidence }) => confidence),
      ...events.flatMap(({ roles }) => roles.map(({ confidence }) => confidence)),
    ];
    const ofItems = explanations.filter(({ what }) => what !== 'date of the event');
    expect(ofItems.map(({ confidence }) => confidence).sort()).toEqual(confidences.sort());
    const biases = new Map<string, number[]>();
    for (const { what, confidence, reasons } of explanations) {
      expect(reasons.length).toBeGreaterThan(3);
      const strengths = reasons.map(({ adds }) => Math.abs(adds));
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      const kind = what.split(':')[0] ?? '';
      const rest = reasons.reduce((odds, { adds }) => odds - adds, logOdds(confidence));
      biases.set(kind, [...(biases.get(kind) ?? []), rest]);
    }
    // What no property adds is the same for all of one kind, but for the rounding to hundredths.
    for (const all of biases.values())
      if (all.length > 1) expect(Math.max(...all) - Math.min(...all)).toBeLessThan(0.3);
  });

  test('an entity is as sure as its surest mention', async () => {
    const { reading } = await explained();
    for (const { id, confidence } of reading.entities) {
      const own = reading.mentions.filter(({ entity }) => entity === id);
      expect(confidence).toBe(Math.max(...own.map((one) => one.confidence ?? 0)));
    }
  });
});

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
