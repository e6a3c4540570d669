import { describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { modelAccessFrom } from '../../src/cli/input/model-access-from.ts';
import { type ModelOptions, withModelOptions } from '../../src/cli/input/model-options.ts';

const SAFE = ['--model-url', 'http://127.0.0.1:1/v1', '--model', 'invented-1'];

function accessOf(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const command = withModelOptions(new Command('test')).exitOverride();
  command.configureOutput({ writeErr: () => undefined });
  command.parse([...SAFE, ...args], { from: 'user' });
  return modelAccessFrom(command.opts<ModelOptions>(), 'out/cache/answers', env);
}

const addressOf = (args: readonly string[]): unknown => {
  const access = accessOf(args);
  return typeof access === 'string' ? access : access.settings.url;
};

describe('how a model is reached', () => {
  test.each([
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1/chat/completions'],
    ['http://localhost:8080/v1/', 'http://localhost:8080/v1/chat/completions'],
    ['http://[::1]:8080', 'http://[::1]:8080/chat/completions'],
    ['https://models.invalid/v1', 'https://models.invalid/v1/chat/completions'],
    ['https://models.invalid/chat/completions?v=2', 'https://models.invalid/chat/completions?v=2'],
  ])('%s is asked at %s', (given, address) => {
    expect(addressOf(['--model-url', given])).toBe(address);
  });

  test.each([
    [['--model-url', ''], 'no model can be asked'],
    [['--model', ''], 'which model?'],
    [['--model-url', 'models'], 'is no address'],
    [['--model-url', 'http://models.invalid/v1'], 'could read articles sent over http'],
    [['--model-url', 'http://127.0.0.1.models.invalid/v1'], 'could read articles sent over http'],
    [['--model-url', 'https://me:word@models.invalid'], 'use ATTEST_MODEL_KEY'],
    [['--model-url', 'ftp://models.invalid'], 'is not https:'],
    [['--budget', '2.50'], 'needs a --model-price'],
  ])('%j is refused: %s', (args, reason) => {
    expect(accessOf(args)).toEqual(expect.stringContaining(reason));
  });

  test.each([
    ['--budget', 'much', 'money, such as 2.50'],
    ['--model-price', 'free', 'such as 0.15/0.60'],
    ['--model-timeout', '291', 'a number up to 290'],
    ['--model-format', 'xml', 'Allowed choices are'],
  ])('%s %s is refused: %s', (option, value, reason) => {
    expect(() => accessOf([option, value])).toThrow(reason);
  });

  test('http to another machine only if somebody says so', () => {
    const args = ['--model-url', 'http://models.invalid/v1', '--model-insecure'];
    expect(addressOf(args)).toBe('http://models.invalid/v1/chat/completions');
  });

  test('a key that no header takes is refused without being shown', () => {
    const access = accessOf([], { ATTEST_MODEL_KEY: 'sk-one\nsk-two' });
    expect(access).toEqual(expect.stringContaining('ATTEST_MODEL_KEY has characters'));
    expect(access).not.toEqual(expect.stringContaining('sk-one'));
  });
});
