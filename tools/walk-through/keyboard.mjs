import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
const HANGS_AFTER = 30_000;

/** The keyboard of a page: every key that is pressed is counted. Nothing else acts on the page. */
export function createKeyboard(page) {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (key) => {
      presses += 1;
      await page.keyboard.press(key);
    },
  };
}

/** Looks until `get` gives something, as a reviewer waits for the page. */
export async function seen(get, what, patience = HANGS_AFTER) {
  for (const start = Date.now(); Date.now() - start < patience; await sleep(10)) {
    const found = await get();
    if (found) return found;
  }
  throw new Error(`the page did not show ${what}`);
}
