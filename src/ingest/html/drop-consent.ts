import { z } from 'zod';
import words from './consent.json' with { type: 'json' };

/** How consent dialogues and paywalls are told. */
export const ConsentWords = z.strictObject({
  /** Parts of ids and classes that only such dialogues have. */
  names: z.array(z.string()),
  /** Words of which a paragraph of such a dialogue has several, in lower case. */
  terms: z.array(z.string()),
  /** Patterns of what stands at the end of an article that is cut off. */
  paywall: z.array(z.string()),
});

/** The part of the DOM that is used. */
interface PageElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly children: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): unknown;
  remove(): void;
}

/** Distinct terms that make a paragraph one of a dialogue. */
const SEVERAL = 3;
/** Share of a block's letters in such paragraphs. */
const MOSTLY = 0.5;
/** Characters of a paragraph that is more than a button or a label. */
const PROSE = 100;
/** Characters that have to be left; otherwise the page is about such dialogues. */
const ENOUGH = 150;
const ARTICLE = 'article,main,h1,[role=main],[itemprop=articleBody]';
const INLINE = new Set(
  'a abbr b bdi bdo cite code em i mark q s small span strong sub sup time u'.split(' '),
);

/** Removes dialogues that ask for consent, by their roles, their names and their words. */
export function dropConsent(body: PageElement): void {
  const doomed: PageElement[] = [];
  const sizes = new Map<PageElement, Size>();
  measure(body, sizes);
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (isDialogue(child, sizes.get(child)) && !child.querySelector(ARTICLE)) doomed.push(child);
      else visit(child);
    }
  };
  visit(body);
  const gone = doomed.reduce((sum, element) => sum + (sizes.get(element)?.length ?? 0), 0);
  if ((sizes.get(body)?.length ?? 0) - gone < ENOUGH) return;
  for (const element of doomed) element.remove();
}

interface Size {
  readonly length: number;
  /** Letters in paragraphs of a dialogue. */
  readonly asking: number;
  /** Whether it has a paragraph of prose that is none. */
  readonly hasProse: boolean;
}

function isDialogue(element: PageElement, size: Size | undefined): boolean {
  if (!size || ['article', 'main', 'h1'].includes(element.localName)) return false;
  if (/^(?:alert)?dialog$/i.test(element.getAttribute('role') ?? '')) return true;
  if (element.getAttribute('aria-modal') === 'true') return true;
  const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
  if (words.names.some((name) => names.toLowerCase().includes(name))) return true;
  return size.length >= PROSE && size.asking > size.length * MOSTLY && !size.hasProse;
}

/** Bottom-up; elements are nested at most some hundred deep. */
function measure(element: PageElement, sizes: Map<PageElement, Size>): Size {
  const blocks = [...element.children].filter(({ localName }) => !INLINE.has(localName));
  const size =
    blocks.length === 0 ? sizeOf(element) : together(blocks.map((one) => measure(one, sizes)));
  sizes.set(element, size);
  return size;
}

function sizeOf(element: PageElement): Size {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isAsking = countTerms(text.toLowerCase()) >= SEVERAL;
  const hasProse = !isAsking && text.length >= PROSE;
  return { length: text.length, asking: isAsking ? text.length : 0, hasProse };
}

function together(sizes: readonly Size[]): Size {
  let [length, asking, hasProse] = [0, 0, false];
  for (const size of sizes) {
    length += size.length;
    asking += size.asking;
    hasProse ||= size.hasProse;
  }
  return { length, asking, hasProse };
}

function countTerms(text: string): number {
  let count = 0;
  for (const term of words.terms) if (text.includes(term)) count += 1;
  return count;
}
