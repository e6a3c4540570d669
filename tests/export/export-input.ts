import { findFigures, happenedIn } from '../../src/analyse/find-figures.ts';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import type { ExportInput, PortionsInput } from '../../src/export/export-format.ts';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import type { ProfileName } from '../../src/model/profile.ts';
import { locatePlaces, type SettlementsByName } from '../../src/publish/locate-places.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishFigures } from '../../src/publish/publish-figures.ts';
import { portionsOfPublished } from '../../src/publish/publish-parts.ts';

/** What a format is given of a graph: as the program makes it, with these settlements known. */
export function exportInput(
  whole: AttestGraph,
  profile: ProfileName,
  settlements: SettlementsByName = {},
): ExportInput & PortionsInput {
  const published = publish(whole, profile, ordinaryWords());
  return {
    published,
    portions: portionsOfPublished(published),
    findFigures: () => publishFigures(findFigures(whole), published, happenedIn),
    locate: () => locatePlaces(published, settlements),
  };
}
