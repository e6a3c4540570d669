/**
 * Replaces the id of a source that counts but is withheld by the profile; no node has such an id.
 */
export const withheldId = (number: number): string => `withheld:${number}`;
export const isWithheld = (id: string): boolean => id.startsWith('withheld:');
