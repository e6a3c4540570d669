import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { browserCommands } from '../../src/store/browser/browser-commands.ts';

/** Milliseconds. Neo4j Browser takes about ten seconds to connect and run a command. */
const PATIENCE = 90_000;

export interface Drawn {
  readonly caption: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: string;
}

/** Types the password like a new user and waits until style and guide have loaded. */
export async function connectIn(page: Page, address: string, password: string): Promise<void> {
  // Fonts, feedback and crash reports of Neo4j Browser are blocked: tests neither need nor contact
  // them.
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(address);
  await page.locator('input[type=password]').fill(password, { timeout: PATIENCE });
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.locator('pre.runnable').first().waitFor({ timeout: PATIENCE });
  const [style] = browserCommands('');
  await frames(page)
    .filter({ hasText: style.split(' ')[0] ?? '' })
    .filter({ hasText: 'node.Claimed' })
    .waitFor({ timeout: PATIENCE });
}

/** Clicks and runs a query of the guide; returns its drawing once nothing moves any more. */
export async function runFromGuide(page: Page, query: Locator): Promise<Drawn[]> {
  const before = await frames(page).count();
  await query.click();
  const run = page.getByTestId('editor-Run');
  await expectEventually(async () => {
    if ((await frames(page).count()) > before) return true;
    // On a busy machine a click is lost while the query is still on its way into the editor.
    await run.click({ timeout: 1000 }).catch(() => undefined);
    return (await frames(page).count()) > before;
  });
  const nodes = frames(page).first().locator('g.node');
  await nodes.first().waitFor({ timeout: PATIENCE });
  await page.evaluate('document.fonts.ready');
  await stillness(nodes);
  return nodes.evaluateAll((groups) =>
    groups.map((group) => {
      const circle = group.querySelector('circle.b-outline');
      const words = [...group.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
      return {
        caption: words.join(' ').replaceAll(/\s+/g, ' ').trim(),
        fill: circle?.getAttribute('fill') ?? '',
        stroke: circle?.getAttribute('stroke') ?? '',
        strokeWidth: circle?.getAttribute('stroke-width') ?? '',
      };
    }),
  );
}

const frames = (page: Page): Locator => page.getByTestId('frame');

/** Shows only the drawing, in the whole window, without the list of labels over it. */
export async function showDrawing(page: Page): Promise<void> {
  const frame = frames(page).first();
  await frame.getByTitle('Fullscreen').click();
  await page.getByRole('button', { name: 'zoom-to-fit' }).click();
  const panel = await page.getByTestId('vizInspector').boundingBox();
  if (!panel) throw new Error('Browser lists no labels');
  await page.mouse.move(120, panel.height);
  await page.mouse.down();
  await page.mouse.move(120 - panel.width / 2, panel.height, { steps: 10 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await stillness(page.locator('g.node'));
}

async function stillness(nodes: Locator): Promise<void> {
  const places = (): Promise<string> =>
    nodes.evaluateAll((groups) =>
      groups
        .map((group) => {
          const { x, y } = group.getBoundingClientRect();
          return `${Math.round(x)},${Math.round(y)}`;
        })
        .join(' '),
    );
  let last = '';
  await expectEventually(async () => {
    const now = await places();
    const still = now === last;
    last = now;
    return still;
  });
}

async function expectEventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) expect('in time').toBe('too late');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
