import { indexAnnotations } from '../../dist/model/annotation-index.js';
import { matchPairs } from '../../dist/text/agreement/match-pairs.js';
import { dice, shared } from '../../dist/text/agreement/overlap.js';

/** Contents of one claim overlap at least so far (Dice), as `attest compare` has it. */
const SAME_CONTENT = 0.5;
/** Added where type or kind agree too, so that they pair first. */
const ALIKE = 1000;

/**
 * Which item of people's coding an item of the machine's reading is, by where its words stand:
 * `{ entities, claims, events }`, each a map from the reading's id to the coding's item. More
 * lenient than `attest compare`: a reviewer sees that two items are one, and corrects their type.
 */
export function pairItems({ coding, reading }) {
  const [first, second] = [indexAnnotations(coding), indexAnnotations(reading)];
  const spans = (index, id) =>
    (index.mentionsOf.get(id) ?? []).map(({ start, end }) => [start, end]);
  const entities = paired(coding.entities, reading.entities, (a, b) => {
    const words = shared(spans(first, a.id), spans(second, b.id));
    return words && words + (a.kind === b.kind ? ALIKE : 0);
  });
  const claims = paired(coding.claims, reading.claims, (a, b) => {
    const likeness = dice(a.content, b.content);
    return likeness >= SAME_CONTENT ? likeness + shared(a.source, b.source) / ALIKE : 0;
  });
  const events = paired(coding.events, reading.events, (a, b) => {
    const words = shared([a.trigger, ...a.also], [b.trigger, ...b.also]);
    return words && words + (a.type === b.type ? ALIKE : 0);
  });
  return { entities, claims, events };
}

const paired = (coding, reading, likeness) =>
  new Map(matchPairs(coding, reading, likeness).pairs.map(([a, b]) => [b.id, a]));
