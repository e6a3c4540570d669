/** How strongly weights are drawn to 0; chosen on the texts to tune on. */
const PENALTY = 3;
/** A feature of fewer items says nothing. */
const FEWEST = 4;
const ROUNDS = 400;
/** Weights nearer to 0 are left out. */
const SMALLEST = 0.02;

/**
 * Logistic regression with an L2 penalty, by gradient descent over all examples at once, so the
 * same examples give the same weights. `examples`: `{ features, right }`. Gives log-odds: `bias`,
 * and `weights` by feature, sorted.
 */
export function fitOdds(examples, penalty = PENALTY) {
  const counts = new Map();
  const sets = examples.map(({ features }) => [...new Set(features)]);
  for (const feature of sets.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts.keys()].filter((feature) => counts.get(feature) >= FEWEST).sort();
  const at = new Map(kept.map((feature, index) => [feature, index]));
  const rows = sets.map((features) => features.flatMap((feature) => at.get(feature) ?? []));
  const right = examples.filter((one) => one.right).length;
  let bias = Math.log((right + 1) / (examples.length - right + 1));
  const weights = new Float64Array(kept.length);
  // A step that suits how often a feature occurs (AdaGrad).
  const squares = new Float64Array(kept.length).fill(1e-8);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(kept.length);
    let slopeOfBias = 0;
    for (const [index, row] of rows.entries()) {
      const error = Number(examples[index].right) - sigmoid(sum(row, weights, bias));
      slopeOfBias += error;
      for (const feature of row) slope[feature] += error;
    }
    bias += (0.5 * slopeOfBias) / examples.length;
    for (const feature of weights.keys()) {
      const step = slope[feature] - penalty * weights[feature];
      squares[feature] += step * step;
      weights[feature] += (0.3 * step) / Math.sqrt(squares[feature]);
    }
  }
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(
      kept.flatMap((feature, index) =>
        Math.abs(weights[index]) < SMALLEST ? [] : [[feature, rounded(weights[index])]],
      ),
    ),
  };
}

export function predict({ bias, weights }, features) {
  let odds = bias;
  for (const feature of new Set(features)) odds += weights[feature] ?? 0;
  return sigmoid(odds);
}

const sum = (row, weights, bias) => row.reduce((odds, feature) => odds + weights[feature], bias);
const sigmoid = (odds) => 1 / (1 + Math.exp(-odds));
const rounded = (value) => Math.round(value * 1000) / 1000;
