/** The coders of this program; each has a folder in `src/coders`. */
export const CODER_NAMES = ['offline', 'model'] as const;
export type CoderName = (typeof CODER_NAMES)[number];
export const isCoderName = (name: string): name is CoderName =>
  (CODER_NAMES as readonly string[]).includes(name);

export const RESOLVER = 'resolver';
/** Who has read what was made of two readings; nobody has, if one of them was a person's either. */
export const MERGED = 'merged';

/** Tables of events: what their rows say was put into our words by a program. */
const TABLES = ['acled', 'gdelt'] as const;

/** Readers and judges that are not people; nobody has accepted what they say yet. */
const MACHINES: ReadonlySet<string> = new Set([...CODER_NAMES, ...TABLES, RESOLVER, MERGED]);
export const isMachine = (coder: string): boolean => MACHINES.has(coder);
