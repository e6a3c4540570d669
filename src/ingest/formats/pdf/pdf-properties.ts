/** What a PDF states of itself. Its author is the name of an account, and is not read. */
export interface PdfProperties {
  readonly title: string | null;
  /** When it was made, as ISO 8601. */
  readonly made: string | null;
}

/** What programs write where nobody gave a title. */
const NO_TITLE =
  /^(?:untitled|\(?anonymous\)?|.{0,200}\.(?:docx?|odt|rtf|indd|pages|tex|dvi|pdf))$/i;
const PROGRAM = /^Microsoft (?:Word|PowerPoint|Excel) - /;
const MOMENT = /^D:(\d{4})(\d{2})?(\d{2})?/;

export function pdfProperties(info: Readonly<Record<string, unknown>>): PdfProperties {
  const stated = (name: string): string => String(info[name] ?? '').trim();
  const title = stated('Title').replace(PROGRAM, '');
  const [, year, month, day] = MOMENT.exec(stated('CreationDate')) ?? [];
  return {
    title: title === '' || NO_TITLE.test(title) ? null : title,
    made: [year, month, day].filter(Boolean).join('-') || null,
  };
}
