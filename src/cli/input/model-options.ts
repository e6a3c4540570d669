import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TokenBudget, TokenPrice } from '../../coders/meter.ts';
import { ANSWER_FORMATS, type AnswerFormat } from '../../coders/model-access.ts';

/** What `--coder model` needs to know. */
export interface ModelOptions {
  modelUrl?: string;
  model?: string;
  modelPrice?: TokenPrice;
  budget?: TokenBudget;
  estimate?: boolean;
  modelFormat: AnswerFormat;
  modelAnswer: number;
  modelAtOnce: number;
  modelRetries: number;
  modelTimeout: number;
  modelInsecure?: boolean;
}

/** Of every command that takes `--coder`. */
export function withModelOptions(command: Command): Command {
  for (const option of modelOptions()) command.addOption(option);
  return command;
}

const modelOptions = (): Option[] => [
  new Option('--model-url <address>', 'where the model is: http://127.0.0.1:8080/v1').env(
    'ATTEST_MODEL_URL',
  ),
  new Option('--model <name>', 'which model of the server').env('ATTEST_MODEL'),
  new Option('--model-price <in/out>', 'money for a million tokens sent and received: 0.15/0.60')
    .env('ATTEST_MODEL_PRICE')
    .argParser(priceOf),
  new Option(
    '--budget <most>',
    'what a run may cost: 2.50 by the price, or 500000tokens',
  ).argParser(budgetOf),
  new Option('--estimate', 'say what it would take, and send nothing'),
  new Option('--model-format <kind>', 'how the server is told what an answer looks like')
    .choices(ANSWER_FORMATS)
    .default('schema'),
  new Option('--model-answer <tokens>', 'how long one answer may be')
    .argParser(numberUpTo(200_000))
    .default(16_384),
  new Option('--model-at-once <number>', 'articles that are read at once')
    .argParser(numberUpTo(64))
    .default(4),
  new Option('--model-retries <number>', 'how often a request is sent again')
    .argParser(numberUpTo(20))
    .default(4),
  new Option('--model-timeout <seconds>', 'how long one answer may take, at most 290')
    .argParser(numberUpTo(290))
    .default(120),
  new Option('--model-insecure', 'send articles over http to another machine'),
];

function priceOf(value: string): TokenPrice {
  const [, input, output] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  if (input === undefined || output === undefined)
    throw new InvalidArgumentError('two prices of a million tokens, such as 0.15/0.60');
  return { input: Number(input), output: Number(output) };
}

function budgetOf(value: string): TokenBudget {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(tokens)?$/.exec(value) ?? [];
  if (amount === undefined)
    throw new InvalidArgumentError('money, such as 2.50, or tokens, such as 500000tokens');
  return unit === undefined ? { money: Number(amount) } : { tokens: Number(amount) };
}

const numberUpTo =
  (most: number) =>
  (value: string): number => {
    if (!/^\d{1,7}$/.test(value) || Number(value) > most)
      throw new InvalidArgumentError(`a number up to ${most}`);
    return Number(value);
  };
