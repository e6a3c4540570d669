import { DeskTask } from '../../../src/desk/api.ts';

/** A task with these fields; the others say nothing. */
export const oneTask = (fields: Partial<Record<keyof DeskTask, unknown>>): DeskTask =>
  DeskTask.parse({
    id: 'event:a/v1',
    source: 'a',
    doubts: ['reading'],
    sentence: 'Vessen Today reports: something.',
    quote: 'something',
    start: 10,
    coder: 'offline',
    confidence: 0.8,
    seen: '0a0a0a0a',
    ...fields,
  });
