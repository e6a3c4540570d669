// Scores event triggers and roles against WikiEvents gold, by overlap and type; event-types.json
// maps the types.
import { readFileSync } from 'node:fs';
import { byText } from '../../dist/model/by-text.js';

const { types, roles } = JSON.parse(
  readFileSync(new URL('./event-types.json', import.meta.url), 'utf8'),
);
const JUDGED = new Set(Object.values(types).flat());
/** Gold arguments whose type has no role in our closed list are left out. */
const ROLES = new Set(['actor', 'target', 'recipient', 'instrument', 'place']);

/** Types that the gold set does not separate share one row. */
const GROUP = { die: 'kill', capture: 'detain' };
const rowOf = (type) => GROUP[type] ?? type;

/** The predictions for one document, in code points: a trigger for each word that names an event. */
export function predictedEvents(reading, point) {
  const spanOf = new Map(
    reading.mentions.map(({ id, start, end }) => [id, [point(start), point(end)]]),
  );
  return reading.events.flatMap(({ type, trigger, also, roles: filled, place }) => {
    const args = filled.map(({ role, mention }) => ({ role, span: spanOf.get(mention) }));
    if (place) args.push({ role: 'place', span: spanOf.get(place) });
    return [trigger, ...also].map(([start, end]) => ({
      type,
      span: [point(start), point(end)],
      args: args.filter(({ role, span }) => span && ROLES.has(role)),
    }));
  });
}

const overlaps = ([a, b], [c, d]) => a < d && c < b;

const goldEvents = ({ events }) =>
  events
    .filter(({ type }) => type in types)
    .map(({ type, trigger, args }) => ({
      name: type,
      accepted: types[type],
      span: trigger,
      args: args
        .filter(({ role }) => role in roles)
        .map(({ role, span }) => ({ role: roles[role], span })),
    }));

/** The documents that have gold events, each with its predictions. */
export function scoreEvents(documents, predictions) {
  const triggers = new Map();
  const byRole = new Map();
  const confusion = new Map();
  const count = (table, key, field) => {
    const cell = table.get(key) ?? { right: 0, gold: 0, predicted: 0 };
    cell[field]++;
    table.set(key, cell);
  };
  for (const [at, document] of documents.entries()) {
    const left = new Set(predictions[at]);
    for (const gold of goldEvents(document)) {
      const near = [...left].filter(({ span }) => overlaps(span, gold.span));
      const match = near.find(({ type }) => gold.accepted.includes(type));
      const told = (match ?? near[0])?.type ?? 'none';
      const cell = `${gold.name}\t${told}`;
      confusion.set(cell, (confusion.get(cell) ?? 0) + 1);
      count(triggers, rowOf(gold.accepted[0]), 'gold');
      for (const { role } of gold.args) count(byRole, role, 'gold');
      if (!match) continue;
      left.delete(match);
      // counted under the gold type: a killing may stand for an attack
      count(triggers, rowOf(gold.accepted[0]), 'right');
      count(triggers, rowOf(gold.accepted[0]), 'predicted');
      scoreArguments(gold, match, (role, field) => count(byRole, role, field));
    }
    for (const { type } of left) {
      if (!JUDGED.has(type)) continue;
      count(triggers, rowOf(type), 'predicted');
      confusion.set(`none\t${type}`, (confusion.get(`none\t${type}`) ?? 0) + 1);
    }
  }
  return { triggers: measures(triggers), roles: measures(byRole), confusion };
}

/** Roles are scored only if the trigger was found; roles of missed events count as missed. */
function scoreArguments(gold, match, count) {
  const left = new Set(match.args);
  for (const { role, span } of gold.args) {
    const found = [...left].find((one) => one.role === role && overlaps(one.span, span));
    if (!found) continue;
    left.delete(found);
    count(role, 'right');
  }
  for (const { role } of match.args) count(role, 'predicted');
}

function measures(table) {
  const all = { right: 0, gold: 0, predicted: 0 };
  for (const cell of table.values()) for (const field in all) all[field] += cell[field];
  const sorted = [...table].sort(([a], [b]) => byText(a, b));
  return Object.fromEntries([...sorted, ['ALL', all]].map(([key, cell]) => [key, measure(cell)]));
}

function measure({ right, gold, predicted }) {
  const P = predicted ? right / predicted : 0;
  const R = gold ? right / gold : 0;
  return { P, R, F1: P + R ? (2 * P * R) / (P + R) : 0, gold };
}

/** Gold type by predicted type, most frequent first. */
export const confusionTable = (confusion) =>
  [
    '| gold | predicted | times |',
    '| --- | --- | --- |',
    ...[...confusion]
      .sort(([a, x], [b, y]) => y - x || byText(a, b))
      .map(([cell, times]) => `| ${cell.replace('\t', ' | ')} | ${times} |`),
  ].join('\n');
