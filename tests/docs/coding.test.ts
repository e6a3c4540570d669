import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { EntityKind } from '../../src/model/kinds/kinds.ts';
import * as vocabulary from '../../src/model/vocabulary.ts';
import { codeSpans, read, uniqueSorted } from './pages.ts';

describe('docs/coding.md', () => {
  const page = read('docs/coding.md');

  test('shows the coding and the article of tests/cases/coding/good', () => {
    const [, coding = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    expect(parse(coding)).toEqual(parse(read('tests/cases/coding/good/input.yaml')));
    expect(page).toContain(`\`\`\`\n${read('tests/cases/coding/article.md')}\`\`\``);
  });

  test('names every value of every closed list of a coding', () => {
    const words = new Set([...codeSpans(page)].flatMap((span) => span.split(/[\s:,{}]+/)));
    const {
      SecondLabel: _____,
      EventStatus: ___,
      MentionUse: ____,
      ReviewKind: ______,
      ProtectedPeople: _______,
      ...lists
    } = vocabulary;
    const values = Object.values({ ...lists, EntityKind }).flatMap((list) =>
      'options' in list ? list.options : [],
    );
    expect(values.length).toBeGreaterThan(150);
    expect(uniqueSorted(values.filter((value) => !words.has(value)))).toEqual([]);
  });
});
