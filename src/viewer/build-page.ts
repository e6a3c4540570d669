import { jsonOf } from '../publish/json-of.ts';
import type { Published } from '../publish/publish.ts';
import type { PublishedFigures } from '../publish/publish-figures.ts';
import type { PublishedTitle } from '../publish/publish-title.ts';
import { drawingOf } from './drawing.ts';
import type { OnDone } from './layout.ts';
import type { PageData } from './page-data.ts';
import { renderHtml } from './render-html.ts';

export interface PageInput {
  readonly title: PublishedTitle;
  /** What may be shown, and how much may not. */
  readonly published: Published;
  /** How its events and claims are corroborated, and what in it is one. */
  readonly figures: PublishedFigures;
  /** What `npm run build` made of `page/`. */
  readonly script: string;
  readonly style: string;
  /** Called while a large graph is laid out, which takes seconds. */
  readonly onLaidOut: OnDone;
}

/** A graph as one page; the same input gives the same bytes. */
export function buildPage({
  title,
  published,
  figures,
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
    ...drawingOf(graph, onLaidOut),
  };
  return renderHtml({ title, script, style, data: JSON.stringify(data) });
}
