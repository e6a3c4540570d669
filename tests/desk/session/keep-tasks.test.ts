import { expect, test } from '@jest/globals';
import type { DeskArticle, DeskArticles } from '../../../src/desk/session/desk-articles.ts';
import { NO_ARTICLES } from '../../../src/desk/session/desk-articles.ts';
import { keepTasks } from '../../../src/desk/session/keep-tasks.ts';
import { asSourceId } from '../../../src/model/as-id.ts';
import { workplace } from '../../cli/program.ts';
import { oneTask } from '../inbox/one-task.ts';

const { folder } = workplace();

test('what is to be judged in many articles is found again by the next desk, as it was', () => {
  const place = { out: folder } as Parameters<typeof keepTasks>[0];
  const articles = Array.from(
    { length: 3000 },
    (_, at): DeskArticle => ({
      source: asSourceId(`story-${at}`),
      title: `Story ${at} — з містечка`,
      made: String(at),
      tasks: [oneTask({ sentence: 'Something that somebody says. '.repeat(20) })],
      madeAcross: '',
      across: [],
    }),
  );
  const all: DeskArticles['all'] = new Map(articles.map((one) => [one.source, one]));
  keepTasks(place).write({ ...NO_ARTICLES, all });
  expect(keepTasks(place).read()).toEqual(all);
});
