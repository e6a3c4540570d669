import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readBrowserFiles } from '../../../src/store/browser/browser-files.ts';
import { serveFiles } from '../../../src/store/browser/serve-files.ts';

const files = readBrowserFiles();
let server: Server;
let address: AddressInfo;
beforeAll(async () => {
  server = await serveFiles(files, 0);
  address = server.address() as AddressInfo;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const ask = (path: string, method = 'GET'): Promise<Response> =>
  fetch(`http://127.0.0.1:${address.port}${path}`, { method });

test('gives style and guide to a page of another port, as Browser asks for them', async () => {
  for (const [path, { body, type }] of files) {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const before = await ask(path, 'OPTIONS');
    expect(before.headers.get('access-control-allow-headers')).toBe('pragma, cache-control');
  }
});

test('gives nothing else, and takes nothing', async () => {
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/style.grass', 'POST')).status).toBe(405);
  // As no client would write it: the path goes out as it stands.
  const status = await new Promise((resolve, reject) => {
    request({ port: address.port, host: '127.0.0.1', path: '/../package.json' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(404);
});

test('listens on this machine only; a taken port is said', async () => {
  expect(address.address).toBe('127.0.0.1');
  await expect(serveFiles(files, address.port)).rejects.toThrow(/is taken by another program/);
});
