import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../../src/desk/http/guard.ts';

const door = { port: 4711, token: 'a-secret-of-this-run' };
const own = {
  host: '127.0.0.1:4711',
  origin: 'http://127.0.0.1:4711',
  'x-attest-token': door.token,
};
const post = (headers: Record<string, string | undefined>) =>
  refusalOf({ method: 'POST', path: '/api/judge', headers: { ...own, ...headers } }, door);
const get = (path: string, headers: Record<string, string | undefined> = {}) =>
  refusalOf({ method: 'GET', path, headers: { host: own.host, ...headers } }, door);

describe('who may enter', () => {
  test('the page itself', () => {
    expect(post({})).toBeNull();
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBeNull();
    expect(get('/api/inbox', { 'x-attest-token': door.token })).toBeNull();
  });

  test('anybody of this machine to the empty page, also by a link from elsewhere', () => {
    expect(get('/')).toBeNull();
    expect(get('/desk.js')).toBeNull();
    expect(get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBeNull();
  });

  test.each([
    ['localhost:4711'],
    ['127.0.0.1'],
    ['127.0.0.1:4712'],
    ['rebound.example:4711'],
    ['127.0.0.1:4711.rebound.example'],
    [undefined],
  ])('nobody who calls it %s', (host) => {
    expect(post({ host })).toMatch('wrong host');
    expect(get('/', { host })).toMatch('wrong host');
  });

  test.each([
    ['http://evil.example'],
    ['https://127.0.0.1:4711'],
    ['http://127.0.0.1:4712'],
    ['null'],
  ])('no page from %s, even with the secret', (origin) => {
    expect(post({ origin })).toBe('wrong origin');
    expect(get('/api/inbox', { origin, 'x-attest-token': door.token })).toBe('wrong origin');
  });

  test('no change without an origin', () => {
    expect(post({ origin: undefined })).toBe('no origin');
  });

  test('nobody without the secret of this run', () => {
    expect(get('/api/inbox')).toBe('wrong token');
    expect(post({ 'x-attest-token': undefined })).toBe('wrong token');
    expect(post({ 'x-attest-token': '' })).toBe('wrong token');
    expect(post({ 'x-attest-token': 'a-secret-of-last-run' })).toBe('wrong token');
  });

  test.each(['cross-site', 'same-site'])('no %s request but the opening of the page', (site) => {
    expect(post({ 'sec-fetch-site': site })).toBe('another site asks');
    expect(get('/desk.js', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).toBe(
      'another site asks',
    );
    expect(
      get('/api/inbox', {
        'sec-fetch-site': site,
        'sec-fetch-mode': 'navigate',
        'x-attest-token': door.token,
      }),
    ).toBe('another site asks');
  });
});
