import { articleId } from '../../../model/article-id.ts';
import type { CsvCell } from '../../../text/csv.ts';
import { articleName, captionOf } from '../caption.ts';
import { dateInWords } from '../evidence/date-in-words.ts';
import type { Page } from '../read-page.ts';
import { TEXTS } from '../texts/texts.ts';
import { TIMELINE_TEXTS } from '../texts/timeline-texts.ts';
import type { TimelineRow } from './find-timeline-rows.ts';

/** Characters. */
const LONGEST = 400;

export const DATE_COLUMNS = TIMELINE_TEXTS.columns;

/** One row per date of a fact, in words and as EDTF. No day is invented for an undated one. */
export const dateRows = (page: Page, { at, type, told }: TimelineRow): CsvCell[][] =>
  told.map(({ events, factuality, polarity, date }) => {
    const sources = events.flatMap((event) => page.graph.getNodeAttribute(event, 'sources'));
    const way = TIMELINE_TEXTS.told[factuality];
    return [
      captionOf(page, at, LONGEST),
      type,
      polarity === 'negative' ? `${way}; ${TEXTS.negative}` : way,
      date === null ? TIMELINE_TEXTS.noDate : dateInWords(date),
      date?.edtf ?? '',
      [...new Set(sources)].map((source) => articleName(page, articleId(source))).join('; '),
    ];
  });
