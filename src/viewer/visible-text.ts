/** Characters that turn the direction of what follows, and others that show nothing and mislead. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The same words, with such characters written out: nobody reads `exe.txt` for `txt.exe`. */
export const visibleText = (text: string): string =>
  text.replace(
    HIDDEN,
    (mark) => `⟦U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
  );

/** An address that may be a link; null where following it would do anything but open a page. */
export function safeAddress(address: string): string | null {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
