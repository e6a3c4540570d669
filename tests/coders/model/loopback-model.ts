import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll } from '@jest/globals';
import { coderNamed } from '../../../src/coders/coders.ts';
import { createMeter, type TokenBudget } from '../../../src/coders/meter.ts';
import type { ModelAccess, ModelAnswer } from '../../../src/coders/model-access.ts';
import { sha256 } from '../../../src/model/ids.ts';
import { createReport, type Problem } from '../../../src/model/problem.ts';
import type { Annotations } from '../../../src/model/standoff.ts';
import { keepSound } from '../../../src/text/gate/keep-sound.ts';
import { ARTICLE, HONEST } from './grain-depot.ts';

type Pass = keyof typeof HONEST;

/** A request as the server got it. */
export interface Sent {
  readonly pass: Pass;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
  /** How often this pass was asked for before. */
  readonly nth: number;
}

export type Respond = (response: ServerResponse, sent: Sent) => void;

/** A server on loopback that speaks the protocol of chat completions. */
export interface LoopbackModel {
  readonly address: string;
  readonly sent: Sent[];
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

export async function serveModel(respond: Respond): Promise<LoopbackModel> {
  const sent: Sent[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      const pass = passOf(body);
      const nth = sent.filter((one) => one.pass === pass).length;
      const one = { pass, body, headers: request.headers, nth };
      sent.push(one);
      respond(response, one);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  servers.push(server);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/v1/chat/completions`, sent };
}

function passOf(body: string): Pass {
  const found = /"json_schema":\{"name":"(\w+)"/.exec(body)?.[1];
  return found === 'claims' || found === 'events' ? found : 'entities';
}

export const completion = (content: unknown, more: object = {}): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: typeof content === 'string' ? content : JSON.stringify(content),
        },
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
    ...more,
  });

export function sendJson(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

export const honest: Respond = (response, { pass }) => sendJson(response, completion(HONEST[pass]));

/** What goes wrong in one pass; the others are honest. */
export const inPass =
  (pass: Pass, respond: Respond): Respond =>
  (response, sent) =>
    (sent.pass === pass ? respond : honest)(response, sent);

interface AccessOptions {
  readonly url: string;
  readonly answers?: Map<string, ModelAnswer>;
  readonly key?: string;
  readonly retries?: number;
  readonly timeout?: number;
  readonly budget?: TokenBudget;
  readonly text?: string;
  readonly published?: string | null;
  readonly isProtected?: boolean;
}

export const accessTo = ({
  url,
  answers = new Map(),
  key = 'sk-secret-of-the-test',
  retries = 2,
  timeout = 1000,
  budget,
}: AccessOptions): ModelAccess => ({
  settings: { url, model: 'invented-1', format: 'schema', longestAnswer: 4000 },
  manners: { atOnce: 2, retries, timeout, pause: 5 },
  key,
  answers: {
    get: (name) => answers.get(name) ?? null,
    put: (name, answer) => void answers.set(name, answer),
  },
  meter: createMeter({ input: 1, output: 2 }, budget ?? null),
  fetch,
});

export interface ModelReading {
  readonly reading: Annotations;
  readonly problems: readonly Problem[];
  readonly access: ModelAccess;
}

/** The invented article, read and put through the gate. */
export async function readDepot(options: AccessOptions): Promise<ModelReading> {
  const access = accessTo(options);
  const { text = ARTICLE, published = '2031-03-12', isProtected = false } = options;
  const coder = await coderNamed('model', () => '0'.repeat(16), access).load();
  const report = createReport();
  const source = { id: 'depot', text, published, title: null, publication: null };
  const read = await coder.read({ ...source, protected: isProtected }, report);
  const held = { id: 'depot', text, sha256: sha256(text) };
  const reading = keepSound(read, held, () => ({}), report);
  if (!reading) throw new Error('the reading is of another text');
  return { reading, problems: report.problems, access };
}

export const rulesOf = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.map(({ rule }) => rule)),
];
