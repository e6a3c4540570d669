import { describe, expect, it } from '@jest/globals';
import type { AttributionId } from '../../../../../src/coders/offline/en/attribution/attribution.ts';
import { findEvents } from '../../../../../src/coders/offline/en/events/find-events.ts';
import { repairTree } from '../../../../../src/coders/offline/en/repair/repair-tree.ts';
import type { Span } from '../../../../../src/model/span.ts';
import { documentOf } from '../document-of.ts';
import { readCase } from './read-case.ts';

const attribution = (id: string, start: number, end: number) => ({
  id: id as AttributionId,
  content: [[start, end] as Span],
});

describe('findEvents', () => {
  it.each(['', ' ', '\n\n', '"', '?!', 'КИЇВ', 'attack', 'ATTACK ATTACK', 'of of of', '[[['])(
    'does not throw on %j',
    (text) => {
      expect(() =>
        findEvents(documentOf(text), [], [attribution('a', 0, text.length)], []),
      ).not.toThrow();
    },
  );

  it('does not throw on mentions and contents that lie beyond the text', () => {
    const far = { id: 'd1', start: 900, end: 950, kind: 'group' as const };
    expect(() =>
      findEvents(documentOf('Gunmen fled.'), [far], [attribution('a', 800, 990)], [far]),
    ).not.toThrow();
  });

  it('reads a sentence without heads by its tags', () => {
    const document = documentOf('Gunmen attacked a convoy.');
    const bare = document.tokens.map((token) => ({ ...token, head: -1, deprel: 'root' }));
    const gunmen = { start: 0, end: 6, kind: 'group' as const };
    const [event] = findEvents({ ...document, tokens: repairTree(bare, document.sentences) }, [
      gunmen,
    ]);
    expect(event?.type).toBe('attack');
    expect(event?.roles).toMatchObject([{ role: 'actor', filler: gunmen }]);
  });

  it('hands back the very mention that fills a role, and makes one of a pronoun', () => {
    const text = 'They killed two farmers.';
    const farmers = { start: 12, end: 23, kind: 'group' as const };
    const [event] = findEvents(documentOf(text), [farmers]);
    expect(event?.roles.find(({ role }) => role === 'target')?.filler).toBe(farmers);
    expect(event?.roles.find(({ role }) => role === 'actor')?.filler).toMatchObject({
      start: 0,
      end: 4,
      form: 'pronoun',
    });
  });

  it('ties an order to what was ordered', () => {
    const { events } = readCase(
      '[n:The commander] ordered [g:his soldiers] to shoot at [g:their comrades].',
    );
    const order = events.find(({ type }) => type === 'order')?.id;
    expect(order).toBeDefined();
    expect(events.find(({ type }) => type === 'attack')?.because).toBe(order);
  });

  it('takes "the attack" for the one before', () => {
    const { events } = readCase(
      '[g:Gunmen] attacked [p:a mosque] in [p:Zamfara]. The attack lasted an hour.',
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.also).toHaveLength(1);
  });

  it('lists the innermost attribution', () => {
    const text = 'The paper reported that the army said rebels attacked a base.';
    const document = documentOf(text);
    const outer = attribution('outer', 24, text.length);
    const inner = attribution('inner', 38, text.length);
    expect(findEvents(document, [], [outer, inner])[0]).toMatchObject({
      factuality: 'claimed',
      claims: ['inner'],
    });
  });
});
