import { type EntityLabel, KINDS, NodeLabel } from '../../model/kinds/kinds.ts';
import type { Palette } from '../../model/palette.ts';
import { Factuality } from '../../model/vocabulary.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import type { NamedQuery } from '../query/read-queries.ts';

/**
 * The guide as Neo4j Browser expects it: `slide` elements, in which a `pre` of class `runnable`
 * runs when clicked. The text holds the placeholders `<!-- query: NAME -->`, `<!-- legend: labels
 * -->` and `<!-- legend: events -->`. An unknown query name is a bug in the guide, so it throws.
 */
export function renderGuide(
  text: string,
  queries: readonly NamedQuery[],
  palette: Palette,
): string {
  const byName = new Map(queries.map((query) => [query.name, query]));
  const parts = {
    query: (name: string): string => {
      const query = byName.get(name);
      if (!query) throw new Error(`the guide asks for ${name}, and there is no such query`);
      return renderQuery(query);
    },
    legend: (name: string): string =>
      name === 'labels' ? renderLabels(palette) : renderFactualities(palette),
  };
  return text.replaceAll(PLACE, (_, part: keyof typeof parts, name: string) => parts[part](name));
}

const PLACE = /<!-- (query|legend): ([a-z0-9-]+) -->/g;

const renderQuery = ({ description, cypher }: NamedQuery): string =>
  `<p>${escapeHtml(description)}</p>\n<pre class="pre-scrollable code runnable">${escapeHtml(cypher)}</pre>`;

const renderLabels = ({ nodes, protected: { border }, outline }: Palette): string =>
  renderList([
    ...NodeLabel.options.map((label) => ({
      ...nodes[label],
      border: outline,
      words: `${label}: ${MEANING[label]}`,
    })),
    { ...nodes.Person, border, words: 'A thick red edge: protected' },
  ]);

const renderFactualities = ({ events, outline }: Palette): string =>
  renderList(
    Factuality.options.map((factuality) => ({
      ...events[factuality],
      border: outline,
      words: `${factuality}: ${TOLD[factuality]}`,
    })),
  );

interface Swatch {
  readonly color: string;
  readonly border: string;
  readonly words: string;
}

const renderList = (swatches: readonly Swatch[]): string =>
  `<ul style="list-style:none;margin-left:0;padding-left:0">\n${swatches
    .map(
      ({ color, border, words }) =>
        `<li><span style="display:inline-block;width:14px;height:14px;border-radius:7px;background:${color};border:2px solid ${border};box-shadow:0 0 0 1px #ffffff;margin:0 6px 0 1px"></span> ${escapeHtml(words)}</li>\n`,
    )
    .join('')}</ul>`;

const OTHERS: Record<Exclude<NodeLabel, EntityLabel>, string> = {
  Article: 'a source whose text is held',
  Date: 'no more precise than the text',
  Event: 'something that happened or is said to have happened',
  Claim: 'something that somebody says',
  Mention: 'words of the article',
};
const MEANING = {
  ...OTHERS,
  ...Object.fromEntries(KINDS.map(({ label, meaning }) => [label, meaning])),
} as Record<NodeLabel, string>;

const TOLD = {
  asserted: 'in the article’s own voice',
  claimed: 'by somebody it names',
  ordered: 'somebody told others to do it',
  planned: 'somebody intends to do it',
  possible: 'it may have happened',
  inferred: 'the article infers it: “appears”, “seems”',
} as const satisfies Record<Factuality, string>;
