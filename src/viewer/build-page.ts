import type { Published } from '../graph/publish/publish.ts';
import { serializeGraph } from '../graph/serialize.ts';
import type { ProfileName } from '../model/profile.ts';
import { layOut } from './layout.ts';
import type { Fact, PageData } from './page-data.ts';
import { renderHtml } from './render-html.ts';

export interface PageInput {
  readonly title: string;
  readonly profile: ProfileName;
  /** What may be shown, and how much may not. */
  readonly published: Published;
  /** How its events are corroborated. */
  readonly facts: readonly Fact[];
  /** What `npm run build` made of `page/`. */
  readonly script: string;
  readonly style: string;
}

/** A graph as one page; the same input gives the same bytes. */
export function buildPage({ title, profile, published, facts, script, style }: PageInput): string {
  const { graph, leftOut } = published;
  const data: PageData = {
    title,
    profile,
    leftOut,
    graph: JSON.parse(serializeGraph(graph)),
    facts: [...facts],
    positions: layOut(graph),
  };
  return renderHtml({ title, script, style, data: JSON.stringify(data) });
}
