import { coderNamed } from '../../../src/coders/coders.ts';
import type { DeskPlace } from '../../../src/desk/session/desk-place.ts';
import type { Workplace } from '../../cli/program.ts';

/** The desk of a workplace: articles in `case`, the build in `out`. */
export const caseOf = ({ folder }: Workplace): DeskPlace => ({
  paths: [`${folder}/case`],
  out: `${folder}/out`,
  decisions: `${folder}/decisions.jsonl`,
  isUsual: true,
  coder: coderNamed('offline', () => '1'),
  threads: 1,
});

/** The tests' limit ends it. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((go) => setTimeout(go, 10));
}
