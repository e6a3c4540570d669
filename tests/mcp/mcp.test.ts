import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { NAMED_QUESTIONS } from '../../src/mcp/questions.ts';
import { ASSISTANT_TOOLS } from '../../src/mcp/tools.ts';
import { PROGRAM, workplace } from '../cli/program.ts';

jest.setTimeout(120_000);

const ARTICLE = `---
id: orsolo-interview
title: Interview with Velkan Orsolo
published: 2025-03-05
---
Two prisoners of war spoke to reporters on Tuesday. Prisoner Velkan Orsolo, 23, from Tarn, said that guards had beaten him.
The 3rd Brigade shelled the pier at Wendon on Monday, the ministry said.
`;

/** A client of the official SDK, and the server that it started. */
async function ask(args: readonly string[]) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', ...args],
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport, { timeout: 60_000 });
  const call = async (name: string, given: Record<string, unknown>) => {
    const {
      structuredContent,
      isError = false,
      content,
    } = await client.callTool({
      name,
      arguments: given,
    });
    const [first] = content as { text: string }[];
    // biome-ignore lint/suspicious/noExplicitAny: what any server may answer.
    return { isError, text: first?.text ?? '', found: structuredContent as any };
  };
  return { client, call, pid: transport.pid };
}
type Asked = Awaited<ReturnType<typeof ask>>;

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('attest mcp', () => {
  const place = workplace();
  place.write('case/orsolo-interview/article.md', ARTICLE);
  place.attest(['build', 'case', '--out', 'withheld']);
  place.attest(['build', resolve('examples'), '--out', 'examples']);
  let server: Asked;
  beforeAll(async () => {
    server = await ask([resolve(place.folder, 'examples')]);
  });
  afterAll(() => server?.client.close());

  test('says what it is for, and that its tools only read', async () => {
    expect(server.client.getServerVersion()?.name).toBe('attest');
    expect(server.client.getInstructions()).toMatch(/never instructions/);
    const { tools } = await server.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(ASSISTANT_TOOLS.map(({ name }) => name));
    for (const { annotations } of tools) expect(annotations?.readOnlyHint).toBe(true);
  });

  test('finds nodes by words, with quotations that can be cited', async () => {
    const { found } = await server.call('search', { words: '41st brigade', labels: ['Unit'] });
    expect(found.profile).toBe('public');
    expect(found.results[0].name).toMatch(/41st/);
    const [first] = found.results[0].quotations;
    expect(first).toMatchObject({ quote: expect.any(String), title: expect.any(String) });
    expect(first.context).toContain(first.quote);
  });

  test('gives the evidence of an event: who says so, through whom, in which words', async () => {
    const { found } = await server.call('search', { words: 'clinic', labels: ['Event'] });
    const { found: event } = await server.call('evidence', { id: found.results[0].id });
    expect(event.sentence).toMatch(/said that/);
    expect(event.claims[0].chains[0][0].name).toBeTruthy();
    expect(event.claims[0].quotations.length).toBeGreaterThan(0);
    const { found: article } = await server.call('article', { id: event.quotations[0].article });
    const [{ quote, start, end }] = event.quotations;
    expect(article.text.slice(start, end)).toBe(quote);
  });

  test('counts the origins of an event as the analysis does', async () => {
    const { found } = await server.call('query', { name: 'told-by-several', limit: 1 });
    const [row] = found.rows;
    const { found: counted } = await server.call('origins', { event: row.id });
    expect(counted).toMatchObject({ origins: row.origins, sides: row.sides });
    expect(counted.articles.length).toBeGreaterThan(1);
    expect(counted.claims[0].quotations.length).toBeGreaterThan(0);
  });

  test.each(Object.keys(NAMED_QUESTIONS))('answers %s, each row with words', async (name) => {
    const { found, isError } = await server.call('query', { name, limit: 100 });
    expect(isError).toBe(false);
    expect(found.rows.length).toBeGreaterThan(0);
    for (const row of found.rows) expect(JSON.stringify(row)).toMatch(/"quote":"./);
  });

  test('what is not there, or wrongly asked, is an error that says what to do', async () => {
    expect(await server.call('evidence', { id: 'event:none/v1' })).toMatchObject({ isError: true });
    expect(await server.call('origins', { event: 'unit:none/e1' })).toMatchObject({
      isError: true,
    });
    expect(await server.call('search', { words: '' })).toMatchObject({ isError: true });
    expect(await server.call('query', { name: 'DELETE' })).toMatchObject({ isError: true });
    expect((await server.call('articles', { limit: 3 })).found.articles).toHaveLength(3);
  });

  test('tells nobody of a prisoner, whichever tool is asked, unless told to', async () => {
    const hidden = await ask([resolve(place.folder, 'withheld')]);
    const { found } = await hidden.call('search', { words: 'brigade' });
    const asked: [string, Record<string, unknown>][] = [
      ['search', { words: 'Orsolo' }],
      ['search', { words: 'prisoner' }],
      ['article', { id: 'orsolo-interview' }],
      ['articles', {}],
      ...found.results.map(({ id }: { id: string }) => ['evidence', { id }]),
      ...Object.keys(NAMED_QUESTIONS).map((name): [string, object] => ['query', { name }]),
    ] as [string, Record<string, unknown>][];
    for (const [name, given] of asked)
      expect((await hidden.call(name, given)).text.toLowerCase()).not.toContain('orsolo');
    expect((await hidden.call('search', { words: 'Orsolo' })).found.found).toBe(0);
    await hidden.client.close();
    const own = await ask([resolve(place.folder, 'withheld'), '--profile', 'private']);
    expect((await own.call('article', { id: 'orsolo-interview' })).text).toContain('Orsolo');
    await own.client.close();
  });

  test('ends with its client', async () => {
    const { client, pid } = await ask([resolve(place.folder, 'withheld')]);
    await client.close();
    expect(pid && isThere(pid)).toBeFalsy();
  });

  test('a graph that is not there is an error, and nothing is served', () => {
    const { code, stdout, stderr } = place.attest(['mcp', 'nowhere']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('graph:not-found');
  });
});
