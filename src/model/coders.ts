/** The coders of this program; each is a folder of `src/coders`. */
export const CODER_NAMES = ['offline'] as const;
export type CoderName = (typeof CODER_NAMES)[number];
export const isCoderName = (name: string): name is CoderName =>
  (CODER_NAMES as readonly string[]).includes(name);

export const RESOLVER = 'resolver';

/** Who reads and judges without being a person; what they say is accepted by nobody yet. */
const MACHINES: ReadonlySet<string> = new Set([...CODER_NAMES, RESOLVER]);
export const isMachine = (coder: string): boolean => MACHINES.has(coder);
