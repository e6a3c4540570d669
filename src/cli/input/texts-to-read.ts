import type { SourceText } from '../../coders/coder.ts';
import { textOfSource } from '../../coders/text-of-source.ts';
import { findInputs } from '../../ingest/find-inputs.ts';
import type { Input } from '../../ingest/input.ts';
import { readInput } from '../../ingest/read-input.ts';
import { createReport } from '../../model/problem.ts';

/** The articles under these paths that nobody has coded; what is wrong with them a build says. */
export function* textsToRead(
  paths: readonly string[],
  choose: (all: Input[]) => readonly Input[] = (all) => all,
): Generator<SourceText> {
  const silent = createReport();
  for (const input of choose(findInputs(paths, silent)))
    for (const { source, coding } of readInput(input, silent))
      if (!coding) yield textOfSource(source);
}
