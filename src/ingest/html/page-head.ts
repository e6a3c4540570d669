/** What a page states about itself in its head and in elements marked for it. */
export interface PageHead {
  readonly title: string;
  readonly language: string | null;
  /** `<meta>` content by name or property in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly base: string | null;
  /** The address in the comment that browsers leave in pages they save. */
  readonly savedFrom: string | null;
  readonly jsonLd: readonly string[];
  /** `datetime` of elements marked as the publication date. */
  readonly marked: readonly string[];
  readonly hasFrames: boolean;
}

type Attributes = Record<string, string>;

/** Collects the head while the page is parsed; of duplicates the first counts. */
export function createHeadReader() {
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const marked: string[] = [];
  const found: { -readonly [K in keyof PageHead]: PageHead[K] } = {
    title: '',
    language: null,
    metas,
    canonical: null,
    base: null,
    savedFrom: null,
    jsonLd,
    marked,
    hasFrames: false,
  };
  /** What the next text belongs to. */
  let collects: 'title' | 'jsonLd' | null = null;

  const readers: Record<string, (attributes: Attributes) => void> = {
    html: ({ lang, 'xml:lang': xmlLang }) => {
      found.language ??= lang ?? xmlLang ?? null;
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
    },
    title: () => {
      if (found.title === '') collects = 'title';
    },
    script: ({ type = '' }) => {
      if (!/^\s*application\/ld\+json/i.test(type)) return;
      collects = 'jsonLd';
      jsonLd.push('');
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
      return collects !== null;
    },
    close: (name: string): void => {
      if (name === 'title' || name === 'script') collects = null;
    },
    comment: (text: string): void => {
      found.savedFrom ??= /^\s*saved from url=\(\d+\)(\S+)/.exec(text)?.[1] ?? null;
    },
  };
}
