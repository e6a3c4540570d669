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

/** How many of the planted copies are linked to what they repeat, and how many links are none. */
export function scoreCopies(truth, parts) {
  const storyOf = new Map(
    truth.stories.flatMap(({ id, sources }) => sources.map((one) => [one, id])),
  );
  const links = parts.joining.filter(({ attributes }) => attributes.type === 'COPIES');
  const linked = new Set(links.map(({ source }) => sourceOfNode(source)));
  const wrong = links.filter(
    ({ source, target }) => storyOf.get(sourceOfNode(source)) !== storyOf.get(sourceOfNode(target)),
  );
  const planted = truth.copies.filter(({ copy }) => parts.all.has(copy));
  return {
    planted: planted.length,
    found: planted.filter(({ copy }) => linked.has(copy)).length,
    wrong: wrong.length,
  };
}

/**
 * For how many stories the origins are counted right. `originsOf(sources)` is how many independent
 * origins the program counts for what these sources tell together.
 */
export function scoreOrigins(truth, originsOf) {
  const wrong = truth.stories.filter(({ sources, origins }) => originsOf(sources) !== origins);
  return { stories: truth.stories.length, right: truth.stories.length - wrong.length, wrong };
}
