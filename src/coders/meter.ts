/** Tokens of what is sent and of what comes back. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** Money per million tokens. */
export type TokenPrice = Tokens;

/** The most that a run may use. */
export type TokenBudget = { readonly money: number } | { readonly tokens: number };

/** Counts what a run has used, and keeps it within its budget. */
export interface Meter {
  readonly price: TokenPrice | null;
  readonly budget: TokenBudget | null;
  /**
   * Sets aside the most that a request can use; false if the budget has no room for it. Waits for
   * requests that are under way, as most use less than was set aside.
   */
  reserve(most: Tokens): Promise<boolean>;
  /** What a request has used instead; null if nobody can tell, which counts as the most. */
  settle(most: Tokens, used: Tokens | null): void;
  /** An answer came from those that were kept. */
  countKept(): void;
  readonly used: MeterReading;
}

export interface MeterReading extends Tokens {
  /** Requests that may have been paid for. */
  readonly requests: number;
  /** Answers from earlier runs. */
  readonly kept: number;
}

export const NO_TOKENS: Tokens = { input: 0, output: 0 };

const MILLION = 1_000_000;

export const costOf = ({ input, output }: Tokens, price: TokenPrice): number =>
  (input * price.input + output * price.output) / MILLION;

export function createMeter(price: TokenPrice | null, budget: TokenBudget | null): Meter {
  let used: MeterReading = { ...NO_TOKENS, requests: 0, kept: 0 };
  let aside: Tokens = NO_TOKENS;
  let underWay = 0;
  let waiting: (() => void)[] = [];
  const isWithin = (tokens: Tokens): boolean => {
    if (budget === null) return true;
    if ('tokens' in budget) return tokens.input + tokens.output <= budget.tokens;
    return price !== null && costOf(tokens, price) <= budget.money;
  };
  return {
    price,
    budget,
    reserve: async (most) => {
      while (!isWithin(add(add(used, aside), most))) {
        if (underWay === 0) return false;
        await new Promise<void>((done) => waiting.push(done));
      }
      aside = add(aside, most);
      underWay += 1;
      return true;
    },
    settle: (most, known) => {
      aside = { input: aside.input - most.input, output: aside.output - most.output };
      underWay -= 1;
      const isFree = known?.input === 0 && known.output === 0;
      used = { ...used, ...add(used, known ?? most), requests: used.requests + (isFree ? 0 : 1) };
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    countKept: () => {
      used = { ...used, kept: used.kept + 1 };
    },
    get used() {
      return used;
    },
  };
}

const add = (a: Tokens, b: Tokens): Tokens => ({
  input: a.input + b.input,
  output: a.output + b.output,
});
