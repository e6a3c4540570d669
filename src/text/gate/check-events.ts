import type { Place } from '../../model/problem.ts';
import type { Event } from '../../model/standoff.ts';
import { checkNoCircle } from './check-no-circle.ts';
import type { GateInput } from './gate-input.ts';

/** An event told as `claimed` lists its claim; one of type `other` has a word. */
export function checkEvents(input: GateInput): void {
  const { annotations, place } = input;
  annotations.events.forEach((event, at) => {
    checkFactuality(input, event, place('events', at));
    checkWord(input, event, place('events', at));
  });
  checkNoCircle(input, 'events', 'because', annotations.events);
  checkNoCircle(input, 'events', 'partOf', annotations.events);
}

function checkFactuality({ report }: GateInput, event: Event, place: Place): void {
  if (event.factuality === 'claimed' && event.claims.length === 0) {
    report.error(
      'annotation:claimed-without-claim',
      'an event that somebody claims lists no claim',
      place,
      {
        actual: 'claims: []',
        expected: 'the id of the claim that tells it',
      },
    );
  }
}

function checkWord({ report }: GateInput, { type, word }: Event, place: Place): void {
  if ((type === 'other') === (word != null)) return;
  report.error(
    'annotation:event-word',
    'an event has a word if its type is other, and only then',
    place,
    {
      actual: `type ${type}, word ${word ?? 'missing'}`,
      expected: type === 'other' ? 'a word' : 'no word',
    },
  );
}
