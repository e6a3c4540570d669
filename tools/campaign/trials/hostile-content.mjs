import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { attest } from '../../attest.mjs';
import { launchChromium } from '../../chromium.mjs';
import { HOSTILE, placeHostile } from '../hostile.mjs';
import { misbehaviour } from '../misbehaviour.mjs';

export const what = 'hostile words in what the program prints, writes and draws';
export const tries = 12;

/** Every way out of the program: its arguments, and the file it writes, if any. */
const OUTPUTS = [
  { args: ['annotate', 'case/plain/article.md'] },
  { args: ['check', 'case'] },
  { args: ['compare', 'case/coded'] },
  { args: ['build', 'case', '--summary'] },
  { args: ['analyse'] },
  { args: ['analyse', '--json'] },
  { args: ['diff', 'out', 'other'] },
  { args: ['export', '--profile', 'private', '-o', '-'] },
  { args: ['export', '-o', '-'] },
  { args: ['decide', 'retract', HOSTILE.terminal, '--why', HOSTILE.terminal] },
  { args: ['view', '--profile', 'private', '-o', 'page.html'], page: 'page.html' },
  { args: ['view', '-o', 'public.html'], page: 'public.html' },
];

/**
 * No control character reaches a terminal, whatever an input holds; a page runs nothing and asks the
 * network for nothing.
 */
export async function run({ folder, tries, tally }) {
  placeHostile(folder);
  await attest(['build', 'case', '-o', 'other'], { cwd: folder });
  await attest(['build', 'case'], { cwd: folder });
  for (const { args, page } of OUTPUTS.slice(-tries)) {
    const ran = await attest(args, { cwd: folder });
    const wrong = misbehaviour(ran);
    const printed = `${ran.stdout}${ran.stderr}`;
    const [control] = CONTROL.exec(printed) ?? [];
    if (wrong) tally.add(wrong.kind, `${args[0]}: ${wrong.why}`);
    else if (control)
      tally.add('leaked', `${args[0]} prints U+${control.codePointAt(0).toString(16)}`);
    else if (page) tally.add(await misdeed(join(folder, page)), page);
    else tally.add(null);
  }
}

/** What a terminal obeys: C0 but tab and line ends, DEL, C1, and what turns the order of letters. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;

/** Null if the page does nothing that its author did not write. */
async function misdeed(file) {
  if (/[^\P{Cc}\t\n\r]/u.test(readFileSync(file, 'utf8'))) return 'leaked';
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const misdeeds = [];
    const asked = (request) =>
      !request.url().startsWith('file:') && !request.url().startsWith('data:');
    page.on('request', (request) => asked(request) && misdeeds.push(request.url()));
    page.on('dialog', (dialog) => {
      misdeeds.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('popup', () => misdeeds.push('popup'));
    for (const hash of [
      '',
      '#view=graph',
      '#view=map',
      '#view=table',
      '#view=timeline',
      '#at=%3Cscript%3E',
    ]) {
      await page.goto(`${pathToFileURL(file)}${hash}`);
      await page.reload();
      await page.locator('#page').waitFor();
    }
    if (await page.evaluate('"ran" in window')) misdeeds.push('a script ran');
    return misdeeds.length > 0 ? 'leaked' : null;
  } finally {
    await browser.close();
  }
}
