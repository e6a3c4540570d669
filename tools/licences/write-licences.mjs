/** The licences of what a bundle holds, in full: whoever passes the bundle on passes these on with it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const LINE = '='.repeat(100);

/** Packages whose files a bundle of esbuild holds, by its metafile: their folders, sorted. */
const packagesIn = ({ inputs }) => [
  ...new Set(
    Object.keys(inputs).flatMap(
      (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
    ),
  ),
];

function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  if (typeof license !== 'string') throw new Error(`${folder} names no licence`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const by = typeof author === 'string' ? author : author?.name;
  const whole = texts.length > 0 ? texts.join('\n\n') : `${license}${by ? `, by ${by}` : ''}`;
  return { name, text: `${LINE}\n${name} ${version}: ${license}\n\n${whole}\n` };
}

/** One file for the bundles of these metafiles. */
export function writeLicences(file, metafiles) {
  const folders = new Set(metafiles.flatMap(packagesIn));
  const texts = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(file, texts.map(({ text }) => text).join('\n'));
}
