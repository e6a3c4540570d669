import type { NodeId } from '../../../model/ids.ts';
import type { CsvCell } from '../../../text/csv.ts';
import { captionOf, sourceName } from '../caption.ts';
import type { Page } from '../read-page.ts';
import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { aloneKind, type CorroboratedFact, isAlone } from './find-facts.ts';

/** Characters. */
const LONGEST = 400;
const NAME = 80;

/** Titles of the table's columns. */
export const FACT_COLUMNS = Object.values(CORROBORATION_TEXTS.columns);

export function factRow(page: Page, item: CorroboratedFact): CsvCell[] {
  const { at, fact, type } = item;
  const names = (ids: readonly NodeId[]): string =>
    ids.map((id) => sourceName(page, id, NAME)).join('; ');
  const cells: Record<keyof typeof CORROBORATION_TEXTS.columns, CsvCell> = {
    name: captionOf(page, at, LONGEST),
    type,
    status: TEXTS.statusWords[fact.status],
    origins: fact.origins,
    sides: fact.sides,
    withoutSide: fact.withoutSide,
    anonymous: fact.anonymous,
    ownVoice: fact.ownVoice,
    unknown: fact.unknown,
    alone: isAlone(item) ? CORROBORATION_TEXTS.alone[aloneKind(item)] : '',
    saidBy: names(fact.shares.map(({ id }) => id)),
    deniedBy: names(fact.deniedBy),
    carriedBy: names(fact.publications),
    last: fact.reported.latest ?? '',
  };
  return Object.keys(CORROBORATION_TEXTS.columns).map(
    (column) => cells[column as keyof typeof cells],
  );
}
