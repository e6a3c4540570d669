import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { buildHash, placeCorpus } from '../workplace.mjs';

export const what = 'another clock, zone, language, order of files or number of threads';
export const tries = 20;

/** Moves the clock of the program by so many days. */
const clock = (days) => {
  const code = `const D = Date; const by = ${days} * 864e5; globalThis.Date = class extends D { constructor(...a) { a.length ? super(...a) : super(D.now() + by); } static now() { return D.now() + by; } };`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` };
};

const SURROUNDINGS = [
  clock(-20_000),
  clock(40_000),
  clock(1),
  ...[
    'Pacific/Kiritimati',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Etc/GMT+12',
    'Africa/Casablanca',
  ].map((TZ) => ({ TZ })),
  ...[
    'tr_TR.UTF-8',
    'lt_LT.UTF-8',
    'ar_EG.UTF-8',
    'C',
    'de_DE@euro',
    'th_TH.UTF-8',
    'zh_CN.GB18030',
  ].map((locale) => ({ LANG: locale, LC_ALL: locale, LANGUAGE: locale })),
  { COLUMNS: '20', TERM: 'dumb' },
  { NO_COLOR: '1', CI: 'true' },
  { FORCE_COLOR: '3' },
  { HOME: '/nonexistent', XDG_CACHE_HOME: '/nonexistent' },
  { NODE_ENV: 'production', npm_config_loglevel: 'silent' },
];

/** The same articles give the same bytes, whatever the machine around them says. */
export async function run({ folder, tries, tally }) {
  placeCorpus(folder, 40);
  const build = (out, env, threads) =>
    attest(['build', 'articles', '-o', out, '--threads', String(threads)], { cwd: folder, env });
  await build('whole', {}, 2);
  const wanted = buildHash(join(folder, 'whole'));
  for (const [at, env] of SURROUNDINGS.slice(0, tries).entries()) {
    const wrong = misbehaviour(await build(`out-${at}`, env, 1 + (at % 3)));
    if (wrong) tally.add(wrong.kind, wrong.why);
    else
      tally.add(
        buildHash(join(folder, `out-${at}`)) === wanted ? null : 'lost',
        `other bytes with ${JSON.stringify(env).slice(0, 80)}`,
      );
  }
}
