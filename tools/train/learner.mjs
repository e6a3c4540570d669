/**
 * An averaged perceptron over hashed features. Weights exist only for (feature, class) pairs that
 * an update touched, as a linked list per feature. `finish` averages the weights, drops those that
 * were rarely updated, and rounds to bytes.
 */
export const makeLearner = (classes, { capacityBits = 22, entryBits = 23 } = {}) => {
  const mask = 2 ** capacityBits - 1;
  const keys = new Int32Array(mask + 1);
  const heads = new Int32Array(mask + 1);
  const next = new Int32Array(2 ** entryBits);
  const category = new Uint8Array(2 ** entryBits);
  const weight = new Int32Array(2 ** entryBits);
  const total = new Float64Array(2 ** entryBits);
  const stamp = new Int32Array(2 ** entryBits);
  const updates = new Uint16Array(2 ** entryBits);
  let entries = 0;
  let time = 0;

  const slotOf = (key) => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 6) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key + 1) slot = (slot + 1) & mask;
    return slot;
  };
  const score = (features, count, scores) => {
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const slot = slotOf(features[index]);
      if (keys[slot] === 0) continue;
      for (let entry = heads[slot]; entry !== 0; entry = next[entry]) {
        scores[category[entry]] += weight[entry];
      }
    }
  };
  const add = (key, wanted, change) => {
    const slot = slotOf(key);
    keys[slot] = key + 1;
    let entry = heads[slot];
    while (entry !== 0 && category[entry] !== wanted) entry = next[entry];
    if (entry === 0) {
      entries += 1;
      entry = entries;
      next[entry] = heads[slot];
      heads[slot] = entry;
      category[entry] = wanted;
    }
    total[entry] += weight[entry] * (time - stamp[entry]);
    stamp[entry] = time;
    weight[entry] += change;
    if (updates[entry] < 65535) updates[entry] += 1;
  };
  const update = (features, count, right, wrong) => {
    for (let index = 0; index < count; index += 1) {
      add(features[index], right, 1);
      add(features[index], wrong, -1);
    }
  };
  /** [key, [class, byte][]][] by key. */
  const finish = ({ leastUpdates = 1, clip = 0.9995 } = {}) => {
    const sizes = [];
    const average = (entry) => (total[entry] + weight[entry] * (time - stamp[entry])) / time;
    for (let entry = 1; entry <= entries; entry += 1) {
      if (updates[entry] >= leastUpdates) sizes.push(Math.abs(average(entry)));
    }
    sizes.sort((a, b) => a - b);
    const scale = 127 / (sizes[Math.floor((sizes.length - 1) * clip)] || 1);
    const rows = [];
    for (let slot = 0; slot <= mask; slot += 1) {
      if (keys[slot] === 0) continue;
      const row = [];
      for (let entry = heads[slot]; entry !== 0; entry = next[entry]) {
        if (updates[entry] < leastUpdates) continue;
        const byte = Math.max(-127, Math.min(127, Math.round(average(entry) * scale)));
        if (byte !== 0) row.push([category[entry], byte]);
      }
      row.sort((a, b) => a[0] - b[0]);
      if (row.length > 0) rows.push([keys[slot] - 1, row]);
    }
    return rows.sort((a, b) => a[0] - b[0]);
  };
  return {
    classes,
    score,
    update,
    finish,
    tick: () => {
      time += 1;
    },
    size: () => entries,
  };
};
