/**
 * `npm run walk-through`: reads copies of the articles of examples/ by machine, without their coding,
 * and judges every item of the desk's inbox in Chromium, with keys only, as somebody would who thinks as
 * the people who coded them. Prints how many keys and how long that took, and how far the reading agrees
 * with the coding before and after. The reader is not changed for what this finds: examples/ is a
 * blind set.
 *
 *   node tools/walk-through/walk-through.mjs [--articles market-wire,clinic-ledger] [--pictures FOLDER]
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDesk } from '../campaign/desk.mjs';
import { launchChromium } from '../chromium.mjs';
import { agreementAfter, agreementBefore } from './agreement.mjs';
import { judgeAll } from './judge-all.mjs';
import { printReport } from './print-report.mjs';
import { readExamples } from './read-examples.mjs';
import { takePictures } from './take-pictures.mjs';
import { goldNodes, reviewerAcross } from './verdict-across.mjs';
import { reviewerOf } from './verdict-of-coding.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string' }, pictures: { type: 'string' } },
});
const ids =
  values.articles?.split(',') ??
  readdirSync('examples', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const place = mkdtempSync(join(tmpdir(), 'attest-walk-'));
for (const id of ids)
  cpSync(join('examples', id, 'article.md'), join(place, 'articles', id, 'article.md'), {
    recursive: true,
  });

const articles = await readExamples(ids.map((id) => join('examples', id)));
const reviewers = new Map(articles.map((article) => [article.id, reviewerOf(article)]));
const across = reviewerAcross(readFileSync('examples/truth.yaml', 'utf8'), goldNodes(reviewers));
const verdictOn = (id) =>
  /^(?:\w*SAME_AS|CONFLICTS_WITH) /.test(id)
    ? across(id)
    : reviewers.get(/[a-z]+:([^/ ]+)\//.exec(id)?.[1]).verdict(id);

const desk = await startDesk(place);
const browser = await launchChromium();
try {
  if (values.pictures) await takePictures(browser, desk, values.pictures);
  const judged = await judgeAll(browser, desk, verdictOn);
  const decisions = readFileSync(join(place, 'decisions.jsonl'), 'utf8');
  printReport({
    judged,
    articles,
    before: articles.map(agreementBefore),
    after: articles.map((article) => agreementAfter(article, decisions)),
  });
} finally {
  await browser.close();
  desk.kill('SIGINT');
  await desk.ended;
  rmSync(place, { recursive: true, force: true });
}
