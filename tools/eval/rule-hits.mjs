/**
 * How often each named rule fired on the development sets, and how often it was right. For rules
 * that classify names, that is the share of mentions whose span and kind agree with the gold. Hits
 * that no gold covers, and rules that produce no mention, are not judged.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame, trimmed } from '../scores/spans.mjs';

const EN = 'src/coders/offline/en';

/** The names of all rules, as in their hits: "mentions/names/place-of". */
const allRules = () =>
  readdirSync(EN, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !path.startsWith('weights'))
    .flatMap((path) => {
      const data = JSON.parse(readFileSync(join(EN, path), 'utf8'));
      const rules = Array.isArray(data) ? data.filter(({ when, name }) => when && name) : [];
      return rules.map(({ name }) => `${path.replace(/\.json$/, '')}/${name}`);
    });

/** Counts hits over many documents. `typeOf`: the set's type for one of our kinds, if any. */
export function createHitTally(typeOf) {
  const rows = new Map(allRules().map((rule) => [rule, { fired: 0, right: 0, wrong: 0 }]));
  return {
    /** `gold`: the document's entities in the offsets of the reading; null if the set has none. */
    add(text, hits, reading, gold) {
      const seen = new Set();
      for (const { rule, start, end, gives } of hits) {
        const key = `${rule} ${start} ${end}`;
        const row = rows.get(rule);
        if (!row || seen.has(key)) continue;
        seen.add(key);
        row.fired += 1;
        const verdict = gold && judge(text, { start, end, gives }, reading, gold, typeOf);
        if (verdict) row[verdict] += 1;
      }
    },
    table: () =>
      [
        '| rule | fired | right | wrong |',
        '| --- | --- | --- | --- |',
        ...[...rows].map(([rule, { fired, right, wrong }]) => {
          const judged = right + wrong > 0 ? `${right} | ${wrong}` : 'not judged |';
          return `| ${rule} | ${fired} | ${judged} |`;
        }),
      ].join('\n'),
  };
}

/** Judges only mentions that are still in the reading and whose place the gold covers. */
function judge(text, { start, end, gives }, reading, gold, typeOf) {
  if (gives?.kind === undefined || gives.kind === null) return null;
  const mention = reading.mentions.find(
    (one) => one.start === start && one.end === end && one.form === 'name',
  );
  const type = mention && typeOf(mention.kind);
  if (!type || (gives.kind !== 'head' && gives.kind !== mention.kind)) return null;
  const span = trimmed(text, [start, end]);
  const near = gold.filter((one) => one.start < end && start < one.end);
  const isNamed = (one) => one.named && one.coarse !== null && !one.demonym;
  const isSpan = (one) => isSame(trimmed(text, [one.start, one.end]), span);
  if (near.some((one) => one.coarse === type && isSpan(one))) return 'right';
  const isOpen = near.some((one) => !isNamed(one) || !one.pure || one.alt?.includes(type));
  return isOpen ? null : 'wrong';
}
