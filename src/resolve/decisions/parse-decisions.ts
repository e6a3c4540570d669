import { type Decision, DecisionContent, decisionId } from '../../model/decisions.ts';
import type { Place, Report } from '../../model/problem.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { isNestedTooDeep } from '../../text/nesting.ts';

/**
 * Parses the decisions of a file, line by line. Every line that is cut, invalid or altered is an
 * error: nobody can say what it withdrew or protected, so nothing is built from such a file. A line
 * that occurs twice, as after a merge of two branches, counts once.
 */
export function parseDecisions(text: string, file: string, report: Report): Decision[] {
  const decisions = new Map<string, Decision>();
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const isCut = at === lines.length - 1;
    const decision = parseLine(line, at + 1, { file, isCut }, report);
    if (decision && !decisions.has(decision.id)) decisions.set(decision.id, decision);
  }
  return [...decisions.values()];
}

function parseLine(
  line: string,
  number: number,
  { file, isCut }: { file: string; isCut: boolean },
  report: Report,
): Decision | null {
  const place = { file, line: number };
  const value = parseJson(line);
  if (value === undefined) {
    const detail = { actual: line.slice(0, 80), expected: 'one JSON object on a line of its own' };
    if (isCut) report.error('decision:cut', 'the last line is cut', place, detail);
    else report.error('decision:format', 'this line is not a decision', place, detail);
    return null;
  }
  const { data, flaws } = parseBySchema(DecisionContent, withoutId(value));
  for (const { path, reason, expected } of flaws ?? []) {
    const at = { ...place, path: path.join('.') };
    report.error('decision:format', reason, at, expected ? { expected } : {});
  }
  if (!data) return null;
  const id = decisionId(data);
  checkId(value, id, place, report);
  return { ...data, id, line: number };
}

/** `attest decide` writes the hash of what was decided, so a line that changed since gives itself away. */
function checkId(value: unknown, id: string, place: Place, report: Report): void {
  const written = (value as { readonly id?: unknown }).id;
  if (written === undefined || written === id) return;
  report.error(
    'decision:altered',
    'the line is not what was decided: it has the id of other words',
    place,
    { actual: String(written), expected: `${id}, or no id in a line that is written by hand` },
  );
}

function parseJson(line: string): unknown {
  if (isNestedTooDeep(line)) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The id is computed from the content; a written one is for people and tools to refer to. */
function withoutId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { id: _, ...content } = value as Record<string, unknown>;
  return content;
}
