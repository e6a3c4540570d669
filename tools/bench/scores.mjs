/**
 * How accurate a graph of the synthetic corpus is, compared with the planted truth. Each function
 * takes the truth and the parts of the graph (`src/graph/parts.ts`). Speed is not measured here.
 */
import { sourceOfNode } from '../../dist/model/ids.js';

/** The true unit behind each unit node. Nodes that match no name in the corpus are left out. */
export function truthOfUnits(truth, parts) {
  const is = new Map();
  for (const { source, kind, name, is: unit } of truth.mentions)
    if (kind === 'unit') is.set(`${source} ${name}`, unit);
  const found = new Map();
  for (const source of parts.all.keys()) {
    for (const { key, attributes } of parts.read(source).nodes) {
      if (attributes.label !== 'Unit') continue;
      const names = [attributes.name, ...(attributes.aliases ?? [])];
      const unit = names
        .map((name) => is.get(`${source} ${name}`))
        .find((one) => one !== undefined);
      if (unit !== undefined) found.set(key, unit);
    }
  }
  return found;
}

/**
 * B-cubed (Bagga and Baldwin 1998) over unit nodes: the mean share of a node's cluster that is the
 * same unit (precision), and the mean share of that unit's nodes that are in its cluster (recall).
 * `blocked`: pairs of different units, by number or kind, in one cluster; there must be none.
 */
export function scoreResolution(truth, parts, clusters) {
  const units = truthOfUnits(truth, parts);
  const sizes = new Map();
  for (const unit of units.values()) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  let [precision, recall, blocked] = [0, 0, 0];
  for (const [id, unit] of units) {
    const members = clusters.membersOf(id).filter((member) => units.has(member));
    const right = members.filter((member) => units.get(member) === unit).length;
    precision += right / members.length;
    recall += right / sizes.get(unit);
    blocked += members.length - right;
  }
  precision /= units.size;
  recall /= units.size;
  const f1 = (2 * precision * recall) / (precision + recall);
  return { units: units.size, precision, recall, f1, blocked: blocked / 2 };
}

/**
 * How many planted copies are linked to what they repeat, possibly through another copy. Which of
 * two texts of the same day came first is known only if one credits the other; `turned` are credits
 * that no link follows. `wrong`: links between articles that are not copies of each other.
 */
export function scoreCopies(truth, parts) {
  const original = new Map(truth.copies.map(({ copy, of }) => [copy, of]));
  const familyOf = (source) => original.get(source) ?? source;
  const links = parts.joining
    .filter(({ attributes }) => attributes.type === 'COPIES')
    .map(({ source, target, attributes }) => ({
      copy: sourceOfNode(source),
      of: sourceOfNode(target),
      credited: attributes.credited,
    }));
  const wrong = links.filter(({ copy, of }) => familyOf(copy) !== familyOf(of));
  const tied = tiesOf(links);
  const planted = truth.copies.filter(({ copy, of }) => parts.all.has(copy) && parts.all.has(of));
  const missed = planted.filter(({ copy, of }) => tied(copy) !== tied(of));
  const turned = planted.filter(
    ({ copy, of, credited }) =>
      credited && !links.some((link) => link.copy === copy && link.of === of && link.credited),
  );
  const found = planted.length - missed.length;
  const credited = planted.filter((one) => one.credited).length;
  return { planted: planted.length, found, credited, turned, missed, wrong };
}

/** Maps an article to the smallest id of those linked with it. */
function tiesOf(links) {
  const up = new Map();
  const top = (source) => (up.has(source) ? top(up.get(source)) : source);
  for (const { copy, of } of links) {
    const [a, b] = [top(copy), top(of)].sort();
    if (a !== b) up.set(b, a);
  }
  return top;
}
