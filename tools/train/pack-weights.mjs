const pushVarint = (bytes, value) => {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
};

/**
 * Rows as base64: how many features, how many weights, then per feature the gap from the key before,
 * how many classes, and for each its number and its weight as a signed byte.
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
