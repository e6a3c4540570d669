import type { CodeAnswer } from '../../code/code-api.ts';

/** A coding that can be compared, by its handle. */
export interface ComparableCoding {
  readonly handle: string;
  readonly coder: string;
  readonly isMine: boolean;
}

/** What of an article can be compared: your draft, what was finished, and the machine's reading. */
export const comparable = ({ draft, codings }: CodeAnswer): readonly ComparableCoding[] => [
  ...(draft ? [{ handle: 'draft', coder: draft.coding.coder.name, isMine: true }] : []),
  ...codings.filter(({ flaw }) => flaw === null),
  { handle: 'machine', coder: 'offline', isMine: false },
];

/** The pair to begin with, as the URL has it: yours and the first of somebody else; null if none. */
export function compareWith(answer: CodeAnswer): string | null {
  const all = comparable(answer);
  const mine = all.find(({ isMine }) => isMine);
  const other = all.find((one) => !one.isMine && one !== mine);
  const [first, second] = mine && other ? [mine, other] : all;
  return first && second ? pairInUrl(first.handle, second.handle) : null;
}

export const pairInUrl = (first: string, second: string): string => `${first}|${second}`;

export function pairOfUrl(value: string): readonly [string, string] {
  const [first = '', second = ''] = value.split('|');
  return [first, second];
}
