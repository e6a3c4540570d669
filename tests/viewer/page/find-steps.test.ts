import { describe, expect, test } from '@jest/globals';
import { claimsOf, findSteps } from '../../../src/viewer/page/evidence/find-steps.ts';
import { named, seedPage } from '../seed-page.ts';

describe('how words reached the reader', () => {
  const page = seedPage();
  const name = (id: string) => page.graph.getNodeAttribute(id, 'displayName');

  test('the commander’s order: from him through the audio and HUR to the article', () => {
    const chains = findSteps(page, named(page, 'F**k the 55th'));
    expect(chains.map((steps) => steps.map(({ id }) => name(id)))).toEqual([
      [
        'an unidentified Russian commander',
        'the audio published by HUR',
        "Ukraine's military intelligence",
        'abuse-in-russian-units',
      ],
    ]);
    const [, audio] = chains[0] ?? [];
    expect(
      audio?.verdicts.map(({ by, ...rest }) => ({ ...rest, by: name(by), edge: null })),
    ).toEqual([
      { by: 'The Kyiv Independent', status: 'unverified', aspect: 'authenticity', edge: null },
    ]);
  });
  test('an event has the claims that tell it', () => {
    expect(claimsOf(page, named(page, 'ordered attack (shoot): 55th'))).toContain(
      named(page, 'F**k the 55th'),
    );
  });
});
