/**
 * How right a graph of the made corpus is, by the truth that was planted in it. Each function takes
 * the truth and the parts of the graph (`src/graph/parts.ts`) and says nothing of speed.
 */
import { sourceOfNode } from '../../dist/model/ids.js';

/** Units of the graph by the truth: id → whose unit it really is. Ones the corpus does not name are left out. */
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
 * B-cubed (Bagga and Baldwin 1998) over units: the mean, over all of them, of how much of its cluster
 * is really it (precision), and how much of what is really it is in its cluster (recall).
 * `blocked`: pairs in one cluster that are two units by number or kind; there must be none.
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
 * How many of the planted copies are found: tied to what they repeat, be it through another copy. Which of two
 * texts of one day was first can be told only where one credits the other; `turned` are credits that a link
 * does not follow. `wrong`: links between articles that are no copies of one another.
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

/** The least article of those that links tie together. */
function tiesOf(links) {
  const up = new Map();
  const top = (source) => (up.has(source) ? top(up.get(source)) : source);
  for (const { copy, of } of links) {
    const [a, b] = [top(copy), top(of)].sort();
    if (a !== b) up.set(b, a);
  }
  return top;
}
