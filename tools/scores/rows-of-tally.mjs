import { f1Of, precisionOf, recallOf, shareOf } from './tally.mjs';

/** [row, name of the measure, how it is shown]. What each means: docs/quality.md. */
const FAULTS = [
  ["asserted events that are in truth somebody's claim", 'claimed as asserted'],
  ['actor and target (or recipient) exchanged', 'exchanged'],
  ['events with no participant', 'events without participant'],
  ['events with actor and target', 'events with actor and target'],
  ['roles, places and dates of events that are wrong', 'wrong fillers'],
  ['claims right, speaker and chain included', 'claims right with chain'],
  ['printed speaker lost', 'printed speaker lost'],
  ['spurious claims', 'spurious claims'],
  ['protected people missed by name', 'protected name missed'],
  ['articles refused, or with items that the gate leaves out', 'articles refused'],
  ['kind of entity wrong', 'kind of entity wrong'],
  ['one thing told apart as several', 'one thing told apart'],
].map((one) => [...one, showShare]);

const STAGES = [
  ['tree: participants joined to their trigger by a short path', 'participants, tree', showShare],
  ['mentions: participants read', 'participants, mentions', showShare],
  ['mentions: within the bounds', 'mentions fit', showFound],
  ['mentions: gathered (B-cubed)', 'bcubed', showGathered],
  ['mentions: protected people found', 'protected people found', showShare],
  ['dates: the right value', 'dates', showFound],
  ['attribution: words of the claim', 'claims', showFound],
  ['attribution: words and speaker', 'claims joint', showFound],
  ['attribution: chain, of claims found', 'chain of a claim', showShare],
  ['attribution: status, of claims found', 'status of a claim', showShare],
  ['events: trigger', 'triggers', showFound],
  ['events: trigger and type', 'events', showFound],
  ['events: factuality, of events found', 'factuality', showShare],
  ['events: participants whose event is read', 'participants, event', showShare],
  ['events: participants in the right role', 'participants, role', showShare],
  ['events: roles', 'roles', showFound],
  ['events: roles, of events found', 'roles of found events', showFound],
  ['events: place, of events found', 'place of an event', showFound],
  ['events: date, of events found', 'date of an event', showFound],
];

/** The rows of both tables: [row, figure]. */
export const faultRows = (tally) => rows(FAULTS, tally);
export const stageRows = (tally) => rows(STAGES, tally);

const rows = (asked, tally) => asked.map(([row, name, show]) => [row, show(tally.get(name))]);

function showShare(counts) {
  if (!counts.all) return 'none';
  return `${(100 * shareOf(counts)).toFixed(1)} % (${counts.count} of ${counts.all})`;
}

function showFound(counts) {
  const [precision, recall] = [precisionOf(counts), recallOf(counts)].map((one) => one.toFixed(3));
  return `${f1Of(counts).toFixed(3)} (${precision} / ${recall})`;
}

function showGathered({ precision, read, recall, gold }) {
  const [p, r] = [precision / read, recall / gold];
  return `${((2 * p * r) / (p + r)).toFixed(3)} (${p.toFixed(3)} / ${r.toFixed(3)})`;
}
