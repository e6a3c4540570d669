import { locatePlaces } from '../../publish/locate-places.ts';
import type { PublishedTitle } from '../../publish/publish-title.ts';
import { buildPage } from '../../viewer/build-page.ts';
import type { OnDone } from '../../viewer/layout.ts';
import type { GraphForOthers } from './graph-for-others.ts';
import { readBuilt, readGazetteer } from './read-gazetteer.ts';

/** A published graph as one page, with what `npm run build` made for it. */
export function pageForOthers(
  { published, findFigures }: GraphForOthers,
  title: PublishedTitle,
  onLaidOut: OnDone,
): string {
  const { places, outlines } = readGazetteer();
  return buildPage({
    title,
    published,
    figures: findFigures(),
    located: locatePlaces(published, places),
    outlines,
    script: readBuilt('page.js'),
    style: readBuilt('page.css'),
    onLaidOut,
  });
}
