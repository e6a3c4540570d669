import { spawn } from 'node:child_process';
import { afterAll } from '@jest/globals';
import { HONEST } from '../coders/model/grain-depot.ts';

/**
 * A server on loopback in a process of its own, as a test waits for the program: honest about the
 * grain depot. It prints its address, then a line for each request.
 */
const PROGRAM = `
  import { createServer } from 'node:http';
  const answers = JSON.parse(process.argv[1]);
  createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => {
      const pass = JSON.parse(body).response_format.json_schema.name;
      console.log(JSON.stringify({ pass, key: request.headers.authorization ?? null, body }));
      const message = { role: 'assistant', content: JSON.stringify(answers[pass]) };
      const choices = [{ index: 0, message, finish_reason: 'stop' }];
      const usage = { prompt_tokens: 6000, completion_tokens: 1500, total_tokens: 7500 };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ object: 'chat.completion', choices, usage }));
    });
  }).listen(0, '127.0.0.1', function () {
    console.log('http://127.0.0.1:' + this.address().port + '/v1');
  });
`;

export interface ModelServer {
  readonly address: string;
  /** Requests since it was last asked. */
  sent(): Promise<readonly { pass: string; key: string | null; body: string }[]>;
}

const children: { kill(): boolean }[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

export async function startModelServer(): Promise<ModelServer> {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    PROGRAM,
    JSON.stringify(HONEST),
  ]);
  children.push(child);
  const lines: string[] = [];
  let rest = '';
  const address = await new Promise<string>((done, fail) => {
    child.on('error', fail).on('exit', () => fail(new Error('the server ended')));
    child.stdout.on('data', (part: Buffer) => {
      const all = `${rest}${part}`.split('\n');
      rest = all.pop() ?? '';
      for (const line of all)
        if (line.startsWith('http')) done(line);
        else lines.push(line);
    });
  });
  return {
    address,
    sent: async () => {
      // What the child wrote while this process was blocked arrives with the next turns.
      for (let turn = 0, seen = -1; turn < 50 && (turn < 5 || seen !== lines.length); turn += 1) {
        seen = lines.length;
        await new Promise((next) => setTimeout(next, 10));
      }
      return lines.splice(0).map((line) => JSON.parse(line));
    },
  };
}
