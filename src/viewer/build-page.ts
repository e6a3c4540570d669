import { jsonOf } from '../publish/json-of.ts';
import type { LocatedPlaces } from '../publish/locate-places.ts';
import type { Published } from '../publish/publish.ts';
import type { PublishedFigures } from '../publish/publish-figures.ts';
import type { PublishedTitle } from '../publish/publish-title.ts';
import { chooseOutlines, type OutlinesByScale } from './choose-outlines.ts';
import { drawingOf } from './drawing.ts';
import type { OnDone } from './layout.ts';
import type { PageData } from './page-data.ts';
import { renderHtml } from './render-html.ts';

export interface PageInput {
  readonly title: PublishedTitle;
  /** The part of the graph that may be shown, and how much was left out. */
  readonly published: Published;
  /** How events and claims are corroborated, and which nodes are the same. */
  readonly figures: PublishedFigures;
  readonly located: LocatedPlaces;
  /** Of all countries; the page gets those that its map needs. */
  readonly outlines: OutlinesByScale;
  /** The bundle of `page/`, made by `npm run build`. */
  readonly script: string;
  readonly style: string;
  /** Progress of the layout, which takes seconds for a large graph. */
  readonly onLaidOut: OnDone;
}

/** Renders a graph as one page. The same input gives the same bytes. */
export function buildPage({
  title,
  published,
  figures,
  located,
  outlines,
  script,
  style,
  onLaidOut,
}: PageInput): string {
  const { graph, leftOut, profile } = published;
  const data: PageData = {
    title,
    profile,
    leftOut,
    graph: JSON.parse(jsonOf(published)),
    ...figures,
    located: [...located],
    outlines: chooseOutlines(located, outlines),
    ...drawingOf(graph, onLaidOut),
  };
  return renderHtml({ title, script, style, data: JSON.stringify(data) });
}
