import { readFileSync } from 'node:fs';
import type { SettlementsByName } from '../../publish/locate-places.ts';
import type { OutlinesByScale } from '../../viewer/choose-outlines.ts';

/** Settlements of the world and outlines of its countries, as `npm run build` made them. */
export const readGazetteer = (): {
  readonly places: SettlementsByName;
  readonly outlines: OutlinesByScale;
} => JSON.parse(readBuilt('gazetteer.json'));

/** A file beside the compiled program. */
export const readBuilt = (name: string): string =>
  readFileSync(new URL(`../../viewer/${name}`, import.meta.url), 'utf8');
