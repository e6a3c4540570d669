const pushVarint = (bytes, value) => {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
};

/**
 * Packs rows as base64: number of features, number of weights, then for each feature the gap to the
 * previous key, the number of classes, and for each class its number and its weight as a signed
 * byte.
 */
export const packWeights = (rows) => {
  const bytes = [];
  pushVarint(bytes, rows.length);
  pushVarint(
    bytes,
    rows.reduce((sum, [, row]) => sum + row.length, 0),
  );
  let last = 0;
  for (const [key, row] of rows) {
    pushVarint(bytes, key - last);
    last = key;
    bytes.push(row.length);
    for (const [category, byte] of row) bytes.push(category, byte & 255);
  }
  return Buffer.from(bytes).toString('base64');
};
