/** Characters that change the text direction, and other invisible characters that mislead. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Spells out such characters, so that nobody takes `exe.txt` for `txt.exe`. */
export const visibleText = (text: string): string =>
  text.replace(
    HIDDEN,
    (mark) => `⟦U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
  );

/** A URL that is safe to link to; null unless it opens a web page. */
export function safeAddress(address: string): string | null {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
