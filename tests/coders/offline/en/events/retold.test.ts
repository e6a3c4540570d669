import { describe, expect, it } from '@jest/globals';
import { type ExpectedEvent, readCase } from './read-case.ts';

const rolesOf = (marked: string, type: string): NonNullable<ExpectedEvent['roles']> =>
  readCase(marked).told.find((event) => event.type === type)?.roles ?? {};

describe('who took part', () => {
  it('is taken from a later telling where the first does not say', () => {
    const { events, told } = readCase(
      '[g:Officials] watched [w:a video] posted on [d:May 31]. [w:The video] released by [u:the brigade] shows [n:a soldier].',
    );
    expect(events.filter(({ type }) => type === 'publish')).toHaveLength(1);
    expect(told.find(({ type }) => type === 'publish')?.roles).toEqual({
      target: ['a video'],
      actor: ['the brigade'],
    });
  });

  it('is never who accuses', () => {
    const accused = '[a:The ministry] accused [u:the militia] of shelling [p:the market].';
    expect(rolesOf(accused, 'attack')).toEqual({ actor: ['the militia'], target: ['the market'] });
    const passive = '[u:The militia] was accused by [a:the ministry] of shelling [p:the market].';
    expect(rolesOf(passive, 'attack')['actor']).toEqual(['The militia']);
  });

  it('is not who ordered what others were to do', () => {
    const roles = rolesOf('[n:The judge] ordered the release of [n:an activist].', 'free');
    expect(roles).toEqual({ target: ['an activist'] });
  });

  it('may be "it" where it acts, and not where it is acted on', () => {
    expect(rolesOf('It bombed [p:the town].', 'attack')['actor']).toEqual(['It']);
    expect(rolesOf('[u:Rebels] destroyed it.', 'destroy')['target']).toBeUndefined();
  });
});

describe('an attack told again', () => {
  it('is another one where a place of its own is told', () => {
    const { events } = readCase(
      '[j:Jets] bombed [p:the port]. The strike on [p:the airport] came later.',
    );
    expect(events.filter(({ type }) => type === 'attack')).toHaveLength(2);
  });
});
