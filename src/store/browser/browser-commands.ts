/** Paths under which the files are served. */
export const STYLE_PATH = '/style.grass';
export const GUIDE_PATH = '/guide.html';

/** What Neo4j Browser is told after a colon to draw in our colours and to open the guide at its side. */
export const browserCommands = (address: string): [style: string, guide: string] => [
  `style ${address}${STYLE_PATH}`,
  `guide ${address}${GUIDE_PATH}`,
];
