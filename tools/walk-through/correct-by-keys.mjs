import { seen } from './keyboard.mjs';

const WORDS = {
  actor: 'a',
  target: 't',
  recipient: 'r',
  instrument: 'i',
  place: 'p',
  date: 'd',
  speaker: 's',
};
const LISTS = {
  type: 'y',
  factuality: 'f',
  polarity: 'h',
  stance: 'h',
  status: 'v',
  genericity: 'g',
  kind: 'y',
};
/** Presses for some words after which a reviewer would give up. */
const MOST = 150;
/** Characters of a line of the article, on a wide window. */
const LINE = 110;

/** Fills in a correction and saves it. Null, or why not: then nothing is changed. */
export async function correctByKeys(page, keyboard, { set, words }) {
  // Of what is gone with something that was rejected nothing can be corrected.
  if ((await page.locator('.verdicts button', { hasText: 'Correct' }).count()) === 0)
    return 'gone with something that was rejected';
  await keyboard.press('c');
  await page.locator('.correct').waitFor();
  for (const [field, all] of Object.entries(words)) {
    if (all.length === 0) await keyboard.press(WORDS[field].toUpperCase());
    for (const one of all)
      if (!(await give(page, keyboard, WORDS[field], one)))
        return giveUp(page, keyboard, 'the words are too far away, or cannot be chosen');
  }
  for (const [field, value] of Object.entries(set)) await choose(page, keyboard, field, value);
  const before = await page.locator('.said').innerText();
  await keyboard.press('Enter');
  const isSaved = await seen(async () => {
    if ((await page.locator('.correct').count()) === 0) return 'saved';
    const said = await page.locator('.said').innerText();
    return said !== before && !/^(?:Corrected|$)/.test(said) ? said : null;
  }, 'that the correction is saved or refused');
  return isSaved === 'saved' ? null : giveUp(page, keyboard, isSaved);
}

async function giveUp(page, keyboard, why) {
  await keyboard.press('Escape');
  await page.locator('.correct').waitFor({ state: 'detached' });
  return why;
}

/** Chooses words, and says what they are, and of what kind if nobody read anything there. */
async function give(page, keyboard, key, { span, kind }) {
  if (!(await chooseWords(page, keyboard, span))) return false;
  const before = await page.locator('.given-words').count();
  await keyboard.press(key);
  await seen(async () => (await page.locator('.given-words').count()) > before, 'the words');
  // Words for a place or a date can name nothing else.
  if (kind === null || key === WORDS.place || key === WORDS.date) return true;
  await tabTo(
    page,
    keyboard,
    `.correct-field:has([aria-keyshortcuts="${key}"]) .given-words:last-child select`,
  );
  await chooseFrom(page, keyboard, kind);
  await keyboard.press('Escape');
  return true;
}

async function choose(page, keyboard, field, value) {
  await keyboard.press(LISTS[field]);
  await chooseFrom(page, keyboard, value);
  await keyboard.press('Escape');
}

/** Types the first letters of what a list should say, as far as it needs them. */
async function chooseFrom(page, keyboard, value) {
  const shown = () => page.evaluate(() => globalThis.document.activeElement.value);
  for (const letter of value) {
    if ((await shown()) === value) return;
    await keyboard.press(letter);
  }
  await seen(async () => (await shown()) === value, value);
}

async function tabTo(page, keyboard, selector, most = 60) {
  const isThere = () =>
    page.evaluate((one) => globalThis.document.activeElement?.matches(one) === true, selector);
  for (let presses = 0; presses < most && !(await isThere()); presses += 1)
    await keyboard.press('Tab');
  await seen(isThere, selector);
}

/** Walks to words with the arrow keys, a line or a word at a press. */
async function chooseWords(page, keyboard, [start, end]) {
  await keyboard.press('ArrowRight');
  for (let presses = 0; presses < MOST; presses += 1) {
    const [from, to] = await chosenPlace(page);
    if (from <= start && to >= end) return isTold(page);
    if (start - to > LINE) await keyboard.press('ArrowDown');
    else if (from - start > LINE) await keyboard.press('ArrowUp');
    else if (from > start) await keyboard.press('ArrowLeft');
    else await keyboard.press(to <= start ? 'ArrowRight' : 'Shift+ArrowRight');
  }
  return false;
}

/** Until the page has the words that are marked. */
const isTold = (page) =>
  seen(async () => {
    const marked = await page.evaluate(() => globalThis.document.getSelection().toString());
    const told = await page.locator('.chosen-words q').innerText();
    return told.includes(marked.trim().replace(/[^\p{L}\p{N}]+$/u, ''));
  }, 'the chosen words');

/** Where the chosen words stand, as a reviewer sees them marked. */
const chosenPlace = (page) =>
  page.evaluate(() => {
    const { document } = globalThis;
    const range = document.getSelection().getRangeAt(0);
    const offset = (node, at) => {
      const piece = (node.nodeType === 1 ? node : node.parentElement).closest('[data-start]');
      return piece ? Number(piece.dataset.start) + (node.nodeType === 1 ? 0 : at) : 0;
    };
    const text = range.toString();
    const from = offset(range.startContainer, range.startOffset);
    const start = from + text.length - text.trimStart().length;
    return [start, start + text.trim().length];
  });
