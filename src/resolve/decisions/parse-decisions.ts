import { type Decision, DecisionContent, decisionId } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { parseBySchema } from '../../model/zod-issues.ts';

/**
 * Parses the decisions of a file, line by line: a truncated or invalid line is reported, and the
 * others count. A line that occurs twice, as after a merge of two branches, counts once.
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
    if (isCut)
      report.warn('decision:cut', 'the last line is cut; the lines before it count', place, detail);
    else report.error('decision:format', 'this line is not a decision', place, detail);
    return null;
  }
  const { data, flaws } = parseBySchema(DecisionContent, withoutId(value));
  for (const { path, reason, expected } of flaws ?? []) {
    const at = { ...place, path: path.join('.') };
    report.error('decision:format', reason, at, expected ? { expected } : {});
  }
  return data && { ...data, id: decisionId(data), line: number };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A written id is for people and tools to refer to; the real one is computed from the content. */
function withoutId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { id: _, ...content } = value as Record<string, unknown>;
  return content;
}
