/** Stands for a source that counts and that the profile withholds; no node is called so. */
export const withheldId = (number: number): string => `withheld:${number}`;
export const isWithheld = (id: string): boolean => id.startsWith('withheld:');
