import { isArchiveToday } from './original-address.ts';
import type { PageHead } from './page-head.ts';

/** Ids of what the Wayback Machine draws above a page that it kept. */
const WAYBACK = /^(?:wm-(?:ipp|toolbar|capinfo|bipp)\b.*|donato)$/;
/** The same of archive.today; other pages have such ids, too. */
const ARCHIVE_TODAY = new Set(['HEADER', 'hashtags', 'FOOTER', 'DIVSHARE', 'DIVALREADY']);

/** Whether an element belongs to the archive that kept the page, not to the page. */
export function isArchiveBar({ id = '' }: Record<string, string>, head: PageHead): boolean {
  if (WAYBACK.test(id)) return true;
  if (!ARCHIVE_TODAY.has(id)) return false;
  return [head.canonical, head.metas.get('og:url')].some((url) => url && isArchiveToday(url));
}
