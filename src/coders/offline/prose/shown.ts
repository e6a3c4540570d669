/** Characters of a line by which its language is told; with more the answers were the same. */
export const SHOWN = 80;
