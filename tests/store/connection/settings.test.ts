import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connectionSettings } from '../../../src/store/connection/settings.ts';

const env = { NEO4J_URI: 'neo4j://env:1', NEO4J_USERNAME: 'env', NEO4J_PASSWORD: 'env-secret' };

describe('connectionSettings', () => {
  test('takes flags before the environment, the environment before a file', () => {
    expect(
      connectionSettings({
        flags: { uri: 'bolt://flag:1', username: undefined },
        env: { ...env, NEO4J_DATABASE: '' },
        file: { uri: 'bolt://file:1', password: 'file-secret', database: 'archive' },
      }),
    ).toEqual({
      ok: true,
      value: {
        uri: 'bolt://flag:1',
        username: 'env',
        password: 'env-secret',
        database: 'archive',
      },
    });
  });

  test('without anything but a password it is the usual server', () => {
    expect(connectionSettings({ env: { NEO4J_PASSWORD: '' } })).toEqual({
      ok: true,
      value: { uri: 'bolt://localhost:7687', username: 'neo4j', password: '' },
    });
  });

  test('without a password it says where to put one', () => {
    expect(connectionSettings({})).toMatchObject({
      ok: false,
      failure: {
        code: 'wrong-settings',
        exitCode: 2,
        message: expect.stringContaining('NEO4J_PASSWORD'),
      },
    });
  });

  test.each([
    'http://localhost:7474',
    'localhost:7687',
    'bolt://',
    'bolt:// host',
    'bolt://host:port',
    'bolt://host?policy=x',
    'bolt+x://host',
  ])('refuses %j as an address', (uri) => {
    const outcome = connectionSettings({ flags: { uri }, env });
    expect(outcome).toMatchObject({ failure: { code: 'wrong-settings' } });
  });

  test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])(
    'takes %s:// as the driver does',
    (scheme) => {
      const uri = `${scheme}://[::1]:7687`;
      expect(connectionSettings({ flags: { uri }, env })).toMatchObject({ value: { uri } });
    },
  );

  test('never says a password that was typed into an address', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).map((text) => `hush${text}`),
        fc.constantFrom('bolt://me:PW@host:1', 'PW@host', 'bolt://PW@', 'me:PW', 'bolt://h/PW@x'),
        (secret, form) => {
          const outcome = connectionSettings({
            flags: { uri: form.replace('PW', () => secret) },
            env,
          });
          expect(outcome.ok).toBe(false);
          expect(JSON.stringify(outcome)).not.toContain('hush');
        },
      ),
    );
  });
});
