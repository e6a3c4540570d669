import { readFileSync } from 'node:fs';

const FRAMES = 'src/coders/offline/en/events/frames.json';

/**
 * Markdown: how often each rule that items name found one, and how often gold agrees, over all
 * sets that are coded whole. Frames of events that found nothing have a row too.
 */
export function rulesTable(tallies) {
  const sums = new Map(
    JSON.parse(readFileSync(FRAMES, 'utf8')).frames.map(({ id }) => [
      `events/${id}`,
      { fired: 0, right: 0 },
    ]),
  );
  for (const { rules } of tallies)
    for (const [rule, { fired, right }] of rules) {
      const name = rule.startsWith('events/') ? rule.replace(/:\w+$/, '') : rule;
      const sum = sums.get(name) ?? { fired: 0, right: 0 };
      sums.set(name, { fired: sum.fired + fired, right: sum.right + right });
    }
  return [
    '| what found it | fired | right |',
    '| --- | --- | --- |',
    ...[...sums]
      .sort(([a, x], [b, y]) => stageOf(a).localeCompare(stageOf(b)) || y.fired - x.fired)
      .map(([rule, { fired, right }]) => `| ${rule} | ${fired} | ${right} |`),
  ].join('\n');
}

const stageOf = (rule) => rule.split('/')[0];
