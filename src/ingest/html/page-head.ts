import { momentOf, type SavedComment, savedComment } from './saved-comment.ts';

/** What a page states about itself in its head and in elements marked for it. */
export interface PageHead {
  readonly title: string;
  readonly language: string | null;
  /** `<meta>` content by name or property in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly base: string | null;
  /** What the programs that saved or archived the page wrote into it. */
  readonly saved: readonly SavedComment[];
  /** The address that the Wayback Machine's own script has of the page. */
  readonly archive: string | null;
  readonly jsonLd: readonly string[];
  /** `datetime` of elements marked as the publication date. */
  readonly marked: readonly string[];
  readonly hasFrames: boolean;
}

type Attributes = Record<string, string>;

/** Characters of a comment in which to look for what saved the page. */
const LONGEST_COMMENT = 2000;
const WAYBACK = /__wm\.wombat\("([^"]{1,2000})","\d{14}"/;

/** Collects the head while the page is parsed; of duplicates the first counts. */
export function createHeadReader() {
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const marked: string[] = [];
  const saved: SavedComment[] = [];
  const found: { -readonly [K in keyof PageHead]: PageHead[K] } = {
    title: '',
    language: null,
    metas,
    canonical: null,
    base: null,
    saved,
    archive: null,
    jsonLd,
    marked,
    hasFrames: false,
  };
  /** What the next text belongs to. */
  let collects: 'title' | 'jsonLd' | 'script' | null = null;

  const readers: Record<string, (attributes: Attributes) => void> = {
    html: (attributes) => {
      const { lang, 'xml:lang': xmlLang } = attributes;
      found.language ??= lang ?? xmlLang ?? null;
      const address = attributes['data-scrapbook-source'];
      if (address) saved.push({ address, at: null, isCapture: false });
    },
    base: ({ href }) => {
      found.base ??= href ?? null;
    },
    link: ({ rel = '', href }) => {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(rel)) found.canonical ??= href ?? null;
    },
    meta: ({ property, name, itemprop, content }) => {
      const key = (property ?? name ?? itemprop ?? '').toLowerCase().trim();
      if (key && content && !metas.has(key)) metas.set(key, content.trim());
      if (key === 'savepage-url' && content) {
        const at = momentOf(metas.get('savepage-date') ?? '');
        saved.push({ address: content, at, isCapture: false });
      }
    },
    title: () => {
      if (found.title === '') collects = 'title';
    },
    script: ({ type = '' }) => {
      const isData = /^\s*application\/ld\+json/i.test(type);
      collects = isData ? 'jsonLd' : 'script';
      if (isData) jsonLd.push('');
    },
    time: (attributes) => {
      const { datetime, itemprop } = attributes;
      if (datetime && ('pubdate' in attributes || itemprop === 'datePublished')) {
        marked.push(datetime);
      }
    },
  };
  for (const frame of ['iframe', 'frame', 'frameset']) {
    readers[frame] = () => {
      found.hasFrames = true;
    };
  }

  return {
    head: found as PageHead,
    open: (name: string, attributes: Attributes): void => {
      if (Object.hasOwn(readers, name)) readers[name]?.(attributes);
    },
    /** Adds text to the head; whether it belonged there and not to the body. */
    takes: (text: string): boolean => {
      if (collects === 'title') found.title += text;
      if (collects === 'jsonLd') jsonLd[jsonLd.length - 1] += text;
      if (collects === 'script') found.archive ??= WAYBACK.exec(text)?.[1] ?? null;
      return collects !== null;
    },
    close: (name: string): void => {
      if (name === 'title' || name === 'script') collects = null;
    },
    comment: (text: string): void => {
      const comment = savedComment(text.slice(0, LONGEST_COMMENT));
      if (comment) saved.push(comment);
    },
  };
}
