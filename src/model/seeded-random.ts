/**
 * Numbers in [0, 1) determined by the seed: the "minimal standard" generator of Park and Miller
 * (1988, with their later multiplier of 1993). Good enough to shuffle nodes; not for secrets.
 */
export function seededRandom(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = (Math.abs(Math.trunc(seed)) % (modulus - 1)) + 1;
  const next = () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
  next(); // the first number still shows the size of a small seed
  return next;
}
