import { describe, expect, test } from '@jest/globals';
import { readPost } from '../../src/text/posts/read-post.ts';

describe('a post, however it is described', () => {
  test.each([
    ['governor of Harv region', 'governor of harv'],
    ['the Harv governor', 'governor of harv'],
    ['head of the Harv regional military administration', 'governor of harv'],
    ["Orsa's acting mayor", 'mayor of orsa'],
    ['head of the Orsa city administration', 'mayor of orsa'],
    ['Tarnovian defense minister', 'defence minister of tarnovian'],
    ['minister of foreign affairs', 'foreign minister of '],
    ['press secretary of the 9th Brigade', 'spokesperson of 9th brigade'],
    ['Chief of the General Staff', 'chief of staff of '],
    ['commander of the Sixth Division', 'commander of division sixth'],
  ])('%s', (description, expected) => {
    const { post, of } = readPost(description) ?? {};
    expect(`${post} of ${of}`).toBe(expected);
  });

  test.each(['former governor of Harv', 'deputy mayor', 'a senior commander', 'a resident', ''])(
    '%j is none, or not one that is held',
    (description) => {
      expect(readPost(description)).toBeNull();
    },
  );
});
