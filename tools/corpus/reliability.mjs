const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/**
 * Markdown: of the items that get each confidence, how many are right; for what the rules state
 * and for what is learned. Below it the mean of the squared error (Brier) of both, and the area
 * under the ROC curve. `scored`: `{ stated, learned, right }`, confidences 0-1.
 */
export function reliabilityTable(kind, scored) {
  const rows = BINS.slice(1).map((to, at) => {
    const from = BINS[at];
    const cells = ['stated', 'learned'].flatMap((which) => {
      const own = scored.filter((one) => one[which] >= from && one[which] < to);
      const right = own.filter((one) => one.right).length;
      return [own.length, own.length === 0 ? '' : (right / own.length).toFixed(2)];
    });
    return `| ${from.toFixed(1)}–${Math.min(to, 1).toFixed(1)} | ${cells.join(' | ')} |`;
  });
  const all = ['stated', 'learned'].map(
    (which) =>
      `${which}: Brier ${brier(scored, which).toFixed(3)}, AUC ${area(scored, which).toFixed(3)}`,
  );
  const right = scored.filter((one) => one.right).length;
  return [
    `${kind}: ${right} of ${scored.length} right`,
    '',
    '| confidence | by rule | right | learned | right |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `${all.join('; ')}\n`,
  ].join('\n');
}

const brier = (scored, which) =>
  scored.reduce((sum, one) => sum + (one[which] - Number(one.right)) ** 2, 0) / scored.length;

/** The chance that a right item has a higher confidence than a wrong one. */
function area(scored, which) {
  const right = scored.filter((one) => one.right);
  const wrong = scored.filter((one) => !one.right);
  const above = (a, b) => (a[which] > b[which] ? 1 : a[which] === b[which] ? 0.5 : 0);
  const sum = right.reduce(
    (total, one) => total + wrong.reduce((part, other) => part + above(one, other), 0),
    0,
  );
  return sum / (right.length * wrong.length);
}
