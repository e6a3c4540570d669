import { createReport } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import { checkAgainstSource } from '../../text/gate/check-annotations.ts';
import { SECTIONS } from '../../text/gate/gate-input.ts';
import type { CodeDraft, CodeProblem } from './code-api.ts';
import { removeItem } from './edit/remove-item.ts';

/** What the gate, which every coding passes, says of one; of a mention it is said of its thing. */
export function checkDraft(coding: Annotations, source: Source): CodeProblem[] {
  const report = createReport();
  const itemAt = new Map<string, string>();
  for (const section of SECTIONS)
    coding[section].forEach((item, at) => {
      const thing = 'entity' in item && item.entity != null ? item.entity : item.id;
      itemAt.set(`${section} ${at}`, thing);
    });
  checkAgainstSource(coding, source, (section, at) => ({ path: `${section} ${at}` }), report);
  return report.problems.map(({ severity, reason, place, expected = '' }) => ({
    item: itemAt.get(place.path ?? '') ?? null,
    isError: severity === 'error',
    reason,
    // On the page nobody sees an id.
    expected: expected.replace(/^the id of /, ''),
  }));
}

/**
 * A coding of what somebody has looked at, by this coder. What they kept stays even if something it
 * refers to goes: the gate says so, and they decide.
 */
export function finishedCoding(
  { coding, pending }: Pick<CodeDraft, 'coding' | 'pending'>,
  coder: string,
): Annotations {
  const left = pending.reduce(removeItem, coding);
  return SECTIONS.reduce(withoutRules, { ...left, coder: { ...left.coder, name: coder } });
}

/** How sure a machine was, and by which rule, is not what a person says who kept the item. */
const withoutRules = (coding: Annotations, section: (typeof SECTIONS)[number]): Annotations => ({
  ...coding,
  [section]: coding[section].map((item) => {
    const { confidence, rule, ...rest } = item;
    return rule === undefined && confidence === undefined ? item : rest;
  }),
});
