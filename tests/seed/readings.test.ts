import { describe, expect, test } from '@jest/globals';
import {
  chainOf,
  claimsOf,
  edge,
  from,
  graph,
  has,
  idsOf,
  node,
  rolesOf,
  to,
  wordsFor,
} from './reading.ts';

/** What an expert reads in the article, one test a reading, in the order of its paragraphs. */
describe('the readings of the seed article', () => {
  test('1: the Airborne Assault Forces say in a posted video why the soldiers gave up', () => {
    expect(chainOf('c-surrender')).toEqual(['airborne-assault-forces', 'aaf-video']);
    expect(node('Unit', 'airborne-assault-forces')).toMatchObject({
      name: 'Airborne Assault Forces',
      identity: 'named',
      country: 'UA',
      side: 'UA',
      designation: { branch: expect.stringContaining('Airborne Assault') },
    });
    expect(node('Work', 'aaf-video').kind).toBe('video');
    expect(from('PUBLISHED', 'aaf-video')).toEqual(['airborne-assault-forces']);
    // Only the reason is in quotation marks; the soldiers themselves say nothing here.
    expect(node('Claim', 'c-surrender')).toMatchObject({ speech: 'mixed', stance: 'asserts' });
    expect(node('Claim', 'c-surrender').text).toContain('because "abuse in units is worse');
    expect(to('BECAUSE_OF', 'surrender')).toEqual(['abuse-in-units']);
    expect(claimsOf('abuse-in-units')).toContain('c-surrender');
  });

  test('2: they surrendered to Ukrainian paratroopers, as is claimed', () => {
    expect(node('Event', 'surrender')).toMatchObject({
      type: 'surrender',
      factuality: 'claimed',
      polarity: 'positive',
      genericity: 'single',
    });
    expect(rolesOf('surrender')).toEqual([
      'actor: surrendered-soldiers',
      'recipient: paratroopers',
    ]);
    expect(claimsOf('surrender')).toEqual(['c-surrender']);
    const soldiers = node('Group', 'surrendered-soldiers');
    expect(soldiers).toMatchObject({ side: 'RU', protected: true });
    expect(soldiers.count).toBeUndefined();
  });

  test('3: the Kursk direction is a sector where they fought, and no city', () => {
    expect(node('Place', 'kursk-direction').precision).toBe('sector');
    expect(from('OCCURRED_AT', 'kursk-direction')).toEqual(['fighting']);
    expect(to('OCCURRED_AT', 'surrender')).toEqual([]);
    const named = idsOf('Place').filter((id) => /kursk/i.test(node('Place', id).name ?? ''));
    expect(named).toEqual(['kursk-direction']);
  });

  test('4: May 31 is when the video was posted; when they surrendered is not said', () => {
    expect(node('Date', 'may-31')).toMatchObject({ edtf: 'XXXX-05-31', text: 'May 31' });
    expect(node('Date', 'may-31').earliest).toBeUndefined();
    expect(to('PUBLISHED_ON', 'aaf-video')).toEqual(['may-31']);
    expect(to('OCCURRED_ON', 'video-published')).toEqual(['may-31']);
    expect(to('OCCURRED_ON', 'surrender')).toEqual([]);
  });

  test('5: the post is of the Forces too; it happened on Russian territory', () => {
    expect(chainOf('c-treatment')).toEqual(['airborne-assault-forces', 'aaf-post']);
    expect(node('Claim', 'c-treatment').speech).toBe('direct');
    expect(from('STATES', 'c-treatment')).toEqual(['aaf-post', 'article']);
    expect(wordsFor('Group', 'surrendered-soldiers')).toEqual([
      'group of Russian soldiers',
      'they',
    ]);
    expect(to('OCCURRED_AT', 'inhumane-treatment')).toEqual(['russian-federation']);
  });

  test.each([
    ['inhumane-treatment', 'abuse'],
    ['psychological-pressure', 'abuse'],
    ['threats', 'threaten'],
  ])('6: of %s the soldiers are the target, and nobody is named as the perpetrator', (id, type) => {
    expect(node('Event', id)).toMatchObject({ type, factuality: 'claimed' });
    expect(rolesOf(id)).toEqual(['target: surrendered-soldiers']);
    expect(claimsOf(id)).toEqual(['c-treatment']);
  });

  test('7: Russia abuses its own soldiers, in the article’s own voice, habitually', () => {
    expect(node('Event', 'abuse-of-own-soldiers')).toMatchObject({
      type: 'abuse',
      factuality: 'asserted',
      genericity: 'habitual',
    });
    expect(rolesOf('abuse-of-own-soldiers')).toEqual(['actor: russia', 'target: own-soldiers']);
    expect(claimsOf('abuse-of-own-soldiers')).toEqual([]);
    expect(node('Event', 'invasion')).toMatchObject({ type: 'attack', factuality: 'asserted' });
    expect(to('OCCURRED_ON', 'abuse-of-own-soldiers')).toEqual([]);
  });

  test('8: an investigation by The Insider, published some July', () => {
    expect(node('Publication', 'insider')).toMatchObject({
      name: 'The Insider',
      identity: 'named',
    });
    expect(node('Work', 'insider-investigation').kind).toBe('investigation');
    expect(from('PUBLISHED', 'insider-investigation')).toEqual(['insider']);
    expect(to('PUBLISHED_ON', 'insider-investigation')).toEqual(['last-july']);
    const july = node('Date', 'last-july');
    expect(july).toMatchObject({ edtf: 'XXXX-07', text: 'last July', anchor: 'publication' });
    expect([july.earliest, july.latest]).toEqual([undefined, undefined]);
    expect(from('OCCURRED_ON', 'last-july')).toEqual([]);
    expect(JSON.stringify(graph)).not.toContain('Business Insider');
  });

  test('9: The Insider claims a systematic programme with Soviet patterns, in its own words', () => {
    expect(chainOf('c-programme')).toEqual(['insider', 'insider-investigation']);
    expect(chainOf('c-patterns')).toEqual(['insider']);
    expect(node('Claim', 'c-programme')).toMatchObject({ speech: 'mixed', origin: 'stated' });
    expect(claimsOf('gulag-style-abuse')).toEqual(['c-patterns', 'c-programme']);
    expect(rolesOf('gulag-style-abuse')).toEqual(['actor: russia', 'target: soldiers-in-ukraine']);
    expect(node('Event', 'gulag-style-abuse')).toMatchObject({
      type: 'abuse',
      genericity: 'habitual',
    });
    // A quoted fragment is no claim inside a claim.
    expect(to('QUOTES', 'c-programme')).toEqual([]);
  });

  test('10: paragraph 6 is the article’s own voice; that it is still The Insider is a doubt', () => {
    for (const id of ['squads-abuse', 'beatings', 'confinement']) {
      expect(node('Event', id).factuality).toBe('asserted');
      expect(claimsOf(id)).toEqual([]);
    }
    expect(node('Event', 'squads-abuse').alternatives?.join()).toMatch(/Insider.*\(0\.[0-3]/);
  });

  test('11: punishment squads are a kind, employed by Russian units in general', () => {
    expect(node('Unit', 'punishment-squads').identity).toBe('kind');
    expect(node('Unit', 'russian-units').identity).toBe('kind');
    expect(rolesOf('squads-abuse')).toContain('other: russian-units');
    const squads = idsOf('Unit').filter((id) => /squad/i.test(node('Unit', id).displayName));
    expect(squads).toEqual(['punishment-squads']);
  });

  test('12: the squads beat and confine those they seek out; drinking is no abuse', () => {
    const squads = ['actor: punishment-squads', 'target: punished-soldiers'];
    expect(rolesOf('beatings')).toEqual(squads);
    expect(rolesOf('confinement')).toEqual([...squads, 'instrument: confinement-pits']);
    for (const id of ['beatings', 'confinement']) {
      expect(node('Event', id)).toMatchObject({ type: 'abuse', genericity: 'habitual' });
      expect(to('SUBEVENT_OF', id)).toEqual(['squads-abuse']);
    }
    const words = idsOf('Event').flatMap((id) => wordsFor('Event', id));
    expect(words.filter((one) => /alcohol|abusing/.test(one))).toEqual([]);
  });

  test('13: a report in Foreign Policy of 2023 on hazing in the Russian army', () => {
    expect(chainOf('c-hazing')).toEqual(['foreign-policy', 'foreign-policy-report']);
    expect(node('Work', 'foreign-policy-report').kind).toBe('report');
    expect(to('PUBLISHED_ON', 'foreign-policy-report')).toEqual(['in-2023']);
    expect(node('Date', 'in-2023')).toMatchObject({ edtf: '2023', earliest: '2023-01-01' });
    expect(node('Event', 'hazing')).toMatchObject({ type: 'abuse', genericity: 'habitual' });
    expect(rolesOf('hazing')).toEqual(['other: russian-army']);
    expect(node('Date', 'decades-long').earliest).toBeUndefined();
  });

  test('14: one soldier was maimed because he was made to squat in the snow; by whom is not said', () => {
    expect(node('Event', 'amputation')).toMatchObject({ type: 'injure', genericity: 'single' });
    expect(rolesOf('amputation')).toEqual(['target: maimed-soldier']);
    expect(to('BECAUSE_OF', 'amputation')).toEqual(['squatting-in-snow']);
    expect(node('Event', 'squatting-in-snow').type).toBe('abuse');
    expect(rolesOf('squatting-in-snow')).toEqual(['target: maimed-soldier']);
    expect(to('SUBEVENT_OF', 'squatting-in-snow')).toEqual(['hazing']);
    expect(node('Person', 'maimed-soldier')).toMatchObject({
      protected: true,
      identity: 'unnamed',
    });
    expect(node('Person', 'maimed-soldier').name).toBeUndefined();
  });

  test('15: the same video shows at least eight soldiers; perhaps those who surrendered', () => {
    expect(wordsFor('Work', 'aaf-video')).toEqual(['video', 'video']);
    const soldiers = node('Group', 'interviewed-soldiers');
    expect(soldiers).toMatchObject({ count: { min: 8 }, protected: true, side: 'RU' });
    expect(soldiers.count?.max).toBeUndefined();
    expect(
      edge('MAYBE_SAME_AS', 'surrendered-soldiers', 'interviewed-soldiers').reason,
    ).toBeTruthy();
    expect(to('SAME_AS', 'surrendered-soldiers')).toEqual([]);
    expect(rolesOf('interview')).toContain('target: interviewed-soldiers');
  });

  test('16: the place is withheld, and who asked is not said', () => {
    expect(node('Place', 'undisclosed-location').precision).toBe('withheld');
    expect(node('Place', 'undisclosed-location').identity).not.toBe('unknown');
    expect(to('OCCURRED_AT', 'interview')).toEqual(['undisclosed-location']);
    expect(to('PERFORMED_BY', 'interview')).toEqual([]);
  });

  test('17: “One” and “Another” are two of them, protected, tied to nobody else', () => {
    for (const id of ['first-soldier', 'second-soldier']) {
      expect(node('Person', id)).toMatchObject({ protected: true, identity: 'unnamed' });
      expect(node('Person', id).name).toBeUndefined();
      expect(to('MEMBER_OF', id)).toContain('interviewed-soldiers');
      for (const type of ['SAME_AS', 'MAYBE_SAME_AS'] as const)
        expect([...to(type, id), ...from(type, id)]).toEqual([]);
    }
    expect(wordsFor('Person', 'first-soldier')).toEqual(['One']);
    expect(wordsFor('Person', 'second-soldier')).toEqual(['Another']);
  });

  test('18: the first was sent to the front less than a month before the interview', () => {
    expect(chainOf('c-first-soldier')).toEqual([
      'first-soldier',
      'aaf-video',
      'airborne-assault-forces',
    ]);
    expect(to('OCCURRED_ON', 'sent-to-the-front')).toEqual(['less-than-a-month-ago']);
    const date = node('Date', 'less-than-a-month-ago');
    expect(date).toMatchObject({ anchor: 'event', text: 'less than a month ago' });
    expect(date.anchorEvent).toMatch(/\/interview$/);
    // No year is printed, so there is no day to count from.
    expect([date.earliest, date.latest]).toEqual([undefined, undefined]);
    expect(to('FOLLOWED', 'blown-up')).toEqual(['sent-to-the-front']);
    expect(node('Group', 'two-men').count).toMatchObject({ min: 2, max: 2 });
    expect(to('MEMBER_OF', 'two-men')).toEqual(['first-unit']);
    expect(to('MEMBER_OF', 'first-soldier')).toContain('first-unit');
  });

  test('19: the second’s unit, another one, was left alone and seen by a drone', () => {
    expect(chainOf('c-second-soldier')).toEqual([
      'second-soldier',
      'aaf-video',
      'airborne-assault-forces',
    ]);
    expect(node('Event', 'spotted').type).toBe('detect');
    expect(rolesOf('spotted')).toEqual(['target: second-unit', 'instrument: drone']);
    expect(node('Object', 'drone').side).toBe('UA');
    for (const id of ['first-unit', 'second-unit']) {
      expect(node('Unit', id).identity).toBe('unnamed');
      expect([...to('MAYBE_SAME_AS', id), ...from('MAYBE_SAME_AS', id)]).toEqual([]);
    }
    expect(node('Claim', 'c-second-soldier').text).toContain('everything fell apart');
  });

  test('20: “the military” says the prisoners were helped; it is the Forces, likely, never Russia’s', () => {
    expect(chainOf('c-assistance')).toEqual(['airborne-assault-forces']);
    expect(node('Claim', 'c-assistance')).toMatchObject({ speech: 'direct' });
    expect(node('Claim', 'c-assistance').confidence).toBeLessThan(1);
    expect(node('Claim', 'c-assistance').alternatives?.join()).toContain("Ukraine's armed forces");
    expect(node('Event', 'medical-assistance')).toMatchObject({
      type: 'assist',
      factuality: 'claimed',
    });
    expect(rolesOf('medical-assistance')).toEqual(['recipient: prisoners']);
    expect(node('Group', 'prisoners').protected).toBe(true);
  });

  test('21: HUR released intercepted calls; that it intercepted them is not said; they “suggest”', () => {
    expect(node('Agency', 'hur')).toMatchObject({
      name: "Ukraine's military intelligence",
      acronym: 'HUR',
      country: 'UA',
      side: 'UA',
    });
    expect(node('Work', 'intercepted-calls').kind).toBe('call');
    expect(from('PUBLISHED', 'intercepted-calls')).toEqual(['hur']);
    expect(to('PERFORMED_BY', 'interception')).toEqual([]);
    expect(chainOf('c-calls')).toEqual(['intercepted-calls', 'hur']);
    expect(edge('ATTRIBUTED_TO', 'c-calls', 'hur').cue).toBe('suggest');
    expect(node('Event', 'commanders-abuses')).toMatchObject({
      type: 'abuse',
      genericity: 'habitual',
    });
    expect(rolesOf('commanders-abuses')).toEqual([
      'actor: russian-commanders',
      'target: own-troops',
    ]);
  });

  test('22: one commander ordered his soldiers to shoot; whether anybody shot is not known', () => {
    expect(node('Event', 'order-to-shoot')).toMatchObject({ type: 'order', genericity: 'single' });
    expect(rolesOf('order-to-shoot')).toEqual([
      'actor: angry-commander',
      'target: own-comrades',
      'recipient: his-soldiers',
    ]);
    expect(node('Event', 'shooting-at-comrades')).toMatchObject({
      type: 'attack',
      factuality: 'ordered',
    });
    expect(to('BECAUSE_OF', 'shooting-at-comrades')).toEqual(['order-to-shoot']);
    expect(to('MEMBER_OF', 'own-comrades')).toEqual(['neighbouring-unit']);
  });

  test('23: HUR’s audio, a commander in it, and another commander’s order', () => {
    expect(node('Work', 'hur-audio').kind).toBe('audio');
    expect(to('PUBLISHED_ON', 'hur-audio')).toEqual(['april-5']);
    expect(node('Date', 'april-5')).toMatchObject({ edtf: 'XXXX-04-05' });
    expect(from('OCCURRED_ON', 'april-5')).toEqual(['audio-published']);
    expect(chainOf('c-shoot-them')).toEqual(['heard-commander', 'hur-audio', 'hur']);
    expect(chainOf('c-battalion-order')).toEqual([
      'battalion-commander',
      'heard-commander',
      'hur-audio',
      'hur',
    ]);
    expect(to('QUOTES', 'c-shoot-them')).toEqual(['c-battalion-order']);
    expect(has('Person', 'heard-commander') && has('Person', 'battalion-commander')).toBe(true);
    expect(from('MAYBE_SAME_AS', 'battalion-commander')).toEqual([]);
  });

  test('24: the 55th, of unknown echelon, next to the speaker’s; ordered shot at once, told twice', () => {
    const unit = node('Unit', 'fifty-fifth');
    expect(unit).toMatchObject({ name: '55th', identity: 'named', side: 'RU' });
    expect(unit.designation).toEqual({ number: '55' });
    expect(to('ADJACENT_TO', 'fifty-fifth')).toHaveLength(1);
    // The words in brackets are the editor's, so no part of what was said.
    expect(node('Claim', 'c-shoot-them').text).not.toContain('adjacent');
    expect(wordsFor('Event', 'shooting-at-the-55th')).toEqual(['shoot', 'shoot']);
    expect(node('Event', 'shooting-at-the-55th')).toMatchObject({
      type: 'attack',
      factuality: 'ordered',
    });
    const maybe = edge('MAYBE_SAME_AS', 'fifty-fifth', 'neighbouring-unit');
    expect(maybe.confidence).toBeLessThan(1);
    expect(to('SAME_AS', 'fifty-fifth')).toEqual([]);
  });

  test('25: the article infers a failure to follow an order, and revealed positions', () => {
    expect(node('Event', 'not-following-an-order')).toMatchObject({
      type: 'refuse',
      factuality: 'inferred',
    });
    expect(rolesOf('not-following-an-order')).toEqual(['actor: fifty-fifth']);
    expect(node('Event', 'revealing-positions')).toMatchObject({
      factuality: 'inferred',
      polarity: 'positive',
    });
    expect(rolesOf('revealing-positions')).toEqual(
      expect.arrayContaining(['actor: fifty-fifth', 'recipient: ukrainian-troops']),
    );
    for (const id of ['not-following-an-order', 'revealing-positions'])
      expect(claimsOf(id)).toEqual([]);
  });

  test('26: the audio is unverified, and so is all that comes through it, and nothing else', () => {
    expect(edge('ASSESSED', 'kyiv-independent', 'hur-audio')).toMatchObject({
      status: 'unverified',
      aspect: 'authenticity',
    });
    expect(to('ASSESSED', 'kyiv-independent')).toEqual(['hur-audio']);
    const unverified = idsOf('Claim').filter((id) => node('Claim', id).status === 'unverified');
    expect(unverified).toEqual(['c-battalion-order', 'c-shoot-them']);
    expect(from('STATES', 'c-shoot-them')).toEqual(['article', 'hur-audio']);
    const others = idsOf('Claim').filter((id) => !unverified.includes(id));
    expect(new Set(others.map((id) => node('Claim', id).status))).toEqual(new Set(['unassessed']));
    expect(from('ANSWERS', 'hur-audio')).toEqual([]);
  });
});
