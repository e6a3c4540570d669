import type { Page } from 'playwright-core';

/** Selects words of the article as a mouse would; `nth` of the same words, from 0. */
export async function chooseWords(page: Page, words: string, nth = 0): Promise<void> {
  await page.locator('.article-text').evaluate(
    (box, [wanted, which]) => {
      const walker = box.ownerDocument.createTreeWalker(box, 4);
      const nodes: { node: unknown; start: number; length: number }[] = [];
      let all = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: all.length, length: node.textContent?.length ?? 0 });
        all += node.textContent;
      }
      let at = -1;
      for (let found = 0; found <= which; found += 1) at = all.indexOf(wanted, at + 1);
      const find = (offset: number) =>
        nodes.find(({ start, length }) => offset >= start && offset <= start + length);
      const [from, to] = [find(at + 1), find(at + wanted.length)];
      if (at < 0 || !from || !to) throw new Error(`no ${wanted}`);
      box.ownerDocument
        .getSelection()
        ?.setBaseAndExtent(
          from.node as never,
          at - from.start,
          to.node as never,
          at + wanted.length - to.start,
        );
    },
    [words, nth] as const,
  );
  await page.locator('.chosen-words').filter({ hasText: words }).waitFor();
}
