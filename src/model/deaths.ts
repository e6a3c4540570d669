import type { EventType } from './vocabulary.ts';

/** Events in which whoever is affected dies. */
const DEATHS: ReadonlySet<EventType> = new Set<EventType>(['kill', 'die']);

export const isDeath = (type: EventType): boolean => DEATHS.has(type);
