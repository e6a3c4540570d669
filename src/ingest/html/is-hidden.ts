/** Inline styles that hide an element. Style sheets are not read. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+(?:\s*!important)?\s*(?:;|$)|font-size\s*:\s*0[a-z%]*\s*(?:;|$|!))/i;

/** Whether the element is hidden from readers of the page. */
export const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  HIDING.test(attributes['style'] ?? '');
