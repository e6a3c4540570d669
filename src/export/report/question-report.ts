/** What a report says, whatever kind of file it becomes. */
export interface QuestionReport {
  readonly title: string;
  /** For whom it is made, under the title. */
  readonly subtitle: string;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  /** Unique in the report; links inside it lead here. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly parts: readonly ReportSection[];
}

export type ReportBlock =
  | { readonly is: 'paragraph'; readonly text: ReportText }
  | { readonly is: 'bullets' | 'numbers'; readonly items: readonly ReportItem[] }
  | { readonly is: 'quotation'; readonly words: string; readonly from: ReportText }
  | { readonly is: 'terms'; readonly rows: readonly (readonly [string, ReportText])[] };

export interface ReportItem {
  readonly text: ReportText;
  /** As of a section: links lead here. */
  readonly id?: string;
}

export type ReportText = readonly ReportRun[];

/** Words, and where a link on them leads: to a part of the report, or to a web page. */
export interface ReportRun {
  readonly words: string;
  readonly to?: string;
  readonly url?: string;
}

export const plainRun = (words: string): ReportRun => ({ words });
export const paragraph = (...text: ReportText): ReportBlock => ({ is: 'paragraph', text });

/** Nothing, if there are no items. */
export const listOfItems = (
  is: 'bullets' | 'numbers',
  items: readonly ReportText[],
): readonly ReportBlock[] =>
  items.length === 0 ? [] : [{ is, items: items.map((text) => ({ text })) }];

/** Texts in a row, with words between them. */
export const joinedRuns = (texts: readonly ReportText[], between: string): ReportText =>
  texts.flatMap((text, at) => (at === 0 ? text : [plainRun(between), ...text]));
