/** URL paths of the served files. */
export const STYLE_PATH = '/style.grass';
export const GUIDE_PATH = '/guide.html';

/**
 * Commands to type into Neo4j Browser after a colon: one applies our colours, one opens the guide.
 */
export const browserCommands = (address: string): [style: string, guide: string] => [
  `style ${address}${STYLE_PATH}`,
  `guide ${address}${GUIDE_PATH}`,
];
