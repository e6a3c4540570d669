/** A page in a web archive: where it was, and when it was captured. */
export interface ArchivedPage {
  readonly url: string;
  /** UTC, ISO 8601 with as many digits as the archive states; null if it states none. */
  readonly at: string | null;
}

/** `20240515091244` with letters for how it is shown (`id_`), or `2024.05.15-091244`. */
const MOMENT = String.raw`(?:(\d{4,14})(?:[a-z]{2}_|\*)?|(\d{4})\.(\d\d)\.(\d\d)-(\d{6}))`;
/** Any archive that follows the form of the Wayback Machine. */
const CAPTURE = new RegExp(
  String.raw`^https?:\/\/[^/?#]+\/(?:[^?#]{0,100}?\/)?${MOMENT}\/(https?:\/{1,2}.+)$`,
  'i',
);
const ARCHIVES =
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|fo|md)|webcache\.googleusercontent\.com)\//i;
/** Forms of those archives that lack a moment, or the scheme of the page. */
const OTHER_FORMS = [
  new RegExp(
    String.raw`^https?:\/\/[^/]+\/(?:web\/)?${MOMENT}\/()((?:[\w-]+\.)+[a-z]{2,}.*)$`,
    'i',
  ),
  /^https?:\/\/[^/]+\/(?:web\/|o\/\w+\/|newest\/|latest\/|oldest\/)?(https?:\/{1,2}.+)$/i,
  /^https?:\/\/[^/]+\/search\?q=cache:(?:[\w-]+:)?([^+&]+)/i,
];

/** What an archive's address says of the page that it kept; null for any other address. */
export function originalOf(address: string): ArchivedPage | null {
  const captured = CAPTURE.exec(address);
  if (captured) return archived(captured[6], momentOf(captured));
  if (!ARCHIVES.test(address)) return null;
  for (const form of OTHER_FORMS) {
    const found = form.exec(address);
    if (found) return archived(found.at(-1), found.length > 2 ? momentOf(found) : null);
  }
  return null;
}

/** Whether the address is of archive.today, which draws a bar of its own above a page. */
export const isArchiveToday = (address: string): boolean =>
  /^https?:\/\/archive\.(?:today|ph|is|li|vn|fo|md)\//i.test(address);

function archived(original = '', at: string | null): ArchivedPage | null {
  const address = original.replace(/^(https?):\/+/i, '$1://');
  const absolute = /^https?:/i.test(address) ? address : `https://${address}`;
  return URL.canParse(absolute) ? { url: absolute, at } : null;
}

function momentOf([, digits, year, month, day, time]: readonly (string | undefined)[]) {
  const all = digits ?? `${year}${month}${day}${time}`;
  if (all.length < 8) return null;
  const [date, clock] = [all.slice(0, 8), all.slice(8, 14)];
  const iso = date.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  return clock.length < 6 ? iso : `${iso}T${clock.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3')}Z`;
}
