import { asNodeId } from './as-id.ts';
import type { NodeId } from './ids.ts';

/**
 * Replaces the id of a source that counts but is withheld by the profile; no node has such an id.
 */
export const withheldId = (number: number): NodeId => asNodeId(`withheld:${number}`);
export const isWithheld = (id: string): boolean => id.startsWith('withheld:');
