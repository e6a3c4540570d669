import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Place, Report } from '../model/problem.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { DEEPEST } from '../text/nesting.ts';
import { MOST_ALIASES, scanYaml } from './scan-yaml.ts';

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
  const { isTooDeep, hasTooManyAliases } = scanYaml(text);
  if (isTooDeep) {
    report.error(
      'yaml:too-deep',
      'lists or mappings are nested too deep',
      { file, line: firstLine },
      { actual: `more than ${DEEPEST} levels`, expected: `at most ${DEEPEST}` },
    );
    return null;
  }
  if (hasTooManyAliases) return tooManyAliases({ file, line: firstLine }, 'more', report);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Compares every key with every other; checked below in one pass.
    uniqueKeys: false,
  });
  const position = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const repeated = document.errors.length > 0 ? [] : repeatedKeys(document);
  for (const { code, message, pos } of [...document.errors, ...repeated].slice(0, MOST_REPORTED)) {
    report.error('yaml:malformed', message, position(pos[0]), {
      actual: code,
      expected: 'YAML 1.2',
    });
  }
  for (const { code, message, pos } of document.warnings.slice(0, MOST_REPORTED)) {
    report.warn('yaml:doubtful', message, position(pos[0]), { actual: code });
  }
  if (document.errors.length + repeated.length > 0) return null;
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    const actual = error instanceof Error ? error.message : String(error);
    return tooManyAliases({ file, line: firstLine }, actual, report);
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

/** Errors and warnings of one file; a file that is no YAML has one in every line. */
const MOST_REPORTED = 50;

function tooManyAliases(place: Place, actual: string, report: Report): null {
  report.error('yaml:aliases', 'aliases repeat too much of the file', place, {
    actual,
    expected: `at most ${MOST_ALIASES} resolved aliases`,
  });
  return null;
}

interface YamlFlaw {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

function repeatedKeys(document: Document.Parsed): YamlFlaw[] {
  const found: YamlFlaw[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = `${typeof key.value} ${String(key.value)}`;
        const [start = 0, end = 0] = key.range ?? [];
        if (keys.has(name))
          found.push({
            code: 'DUPLICATE_KEY',
            message: 'Map keys must be unique',
            pos: [start, end],
          });
        keys.add(name);
      }
    },
  });
  return found;
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
