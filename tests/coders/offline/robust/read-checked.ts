import { annotate } from '../../../../src/coders/offline/annotate.ts';
import { sha256 } from '../../../../src/model/ids.ts';
import { createReport } from '../../../../src/model/problem.ts';
import { checkAnnotations } from '../../../../src/text/gate/check-annotations.ts';

/** A reading with all problems: from the coder and from the checks that readings must pass. */
export async function readChecked(text: string) {
  const report = createReport();
  const source = { id: 'a', text, published: '2024-03-12', title: null, publication: null };
  const annotations = await annotate(source, report);
  checkAnnotations(
    annotations,
    { id: 'a', text, sha256: sha256(text) },
    (section, at) => ({ path: `${section}[${at}]` }),
    report,
  );
  const { entities, events, claims, mentions, dates } = annotations;
  return {
    annotations,
    rules: report.problems.map(({ rule }) => rule),
    errors: report.problems.filter(({ severity }) => severity === 'error'),
    problem: (rule: string) => report.problems.find((one) => one.rule === rule),
    facts: entities.length + events.length + claims.length + mentions.length + dates.length,
    words: mentions.map(({ start, end }) => text.slice(start, end)),
  };
}
