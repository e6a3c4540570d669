/** What is stored is not what was written: as a system error for a file that cannot be read. */
export const damaged = (file: string): Error =>
  Object.assign(new Error(`${file} is not what was built; build it again`), {
    code: 'EIO',
    isDamage: true,
  });

export const isDamage = (error: unknown): boolean => error instanceof Error && 'isDamage' in error;
