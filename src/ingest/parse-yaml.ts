import { isMap, isNode, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, Report } from '../model/problem.ts';
import { parseBySchema } from '../model/zod-issues.ts';

type Path = readonly (string | number)[];

/** A YAML file as a plain value, with the line of each part. */
export interface ParsedYaml {
  readonly value: unknown;
  /** The place of a path, or of its nearest parent that exists. */
  place(path: Path): Place;
  /** The value parsed by a schema; null, with every flaw reported, if it does not fit. */
  as<S extends z.ZodType>(schema: S, rule: string): z.output<S> | null;
}

/** Parses YAML 1.2; null, with every error reported, if malformed. `firstLine` counts from 1. */
export function parseYaml(
  file: string,
  text: string,
  report: Report,
  firstLine = 1,
): ParsedYaml | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  for (const { code, message, pos } of document.errors) {
    report.error('yaml:malformed', message, position(pos[0]), {
      actual: code,
      expected: 'YAML 1.2',
    });
  }
  for (const { code, message, pos } of document.warnings) {
    report.warn('yaml:doubtful', message, position(pos[0]), { actual: code });
  }
  if (document.errors.length > 0) return null;
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    report.error(
      'yaml:aliases',
      'aliases repeat too much of the file',
      { file, line: firstLine },
      {
        actual: error instanceof Error ? error.message : String(error),
        expected: 'at most 100 resolved aliases',
      },
    );
    return null;
  }
  const place = (path: Path): Place => {
    const node = nodeAt(document.contents, path);
    return {
      ...(node?.range ? position(node.range[0]) : { file, line: firstLine }),
      path: pathText(path),
    };
  };
  const as: ParsedYaml['as'] = (schema, rule) => {
    const { data, flaws } = parseBySchema(schema, value);
    for (const { path, reason, expected } of flaws ?? []) {
      report.error(rule, reason, place(path), {
        actual: shown(valueAt(value, path)),
        ...(expected && { expected }),
      });
    }
    return data;
  };
  return { value, place, as };
}

/** The node at a path; the key if its value is missing or empty; else the nearest node above. */
function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const key of path) {
    const pair = isMap(node) ? pairOf(node.items as Pair[], key) : undefined;
    const next = pair
      ? isNode(pair.value) && pair.value.range
        ? pair.value
        : pair.key
      : childOf(node, key);
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}

const pairOf = (pairs: readonly Pair[], key: string | number): Pair | undefined =>
  pairs.find((pair) => String(pair.key) === String(key));

const childOf = (node: Node | null, key: string | number): unknown =>
  node && 'items' in node && typeof key === 'number' ? (node.items as unknown[])[key] : undefined;

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );

/** A value for a message: short and on one line. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  );
