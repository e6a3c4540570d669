import type { z } from 'zod';
import { type SourceId, sha256 } from '../model/ids.ts';
import type { Report } from '../model/problem.ts';
import { FrontMatter, type Source } from '../model/source.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';
import { lineAt } from '../text/line-at.ts';
import { checkCharacters } from './decode.ts';
import { parseYaml } from './parse-yaml.ts';
import { idOfName } from './source-ids.ts';

/** From the opening `---` to the newline of the closing one; the text begins right after it. */
const HEAD = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*\r?\n/;

/**
 * Parses decoded Markdown: YAML front matter, then the text, unchanged to its last newline. The
 * front matter must state the id unless `fallback` makes one from it.
 */
export function parseArticle(
  file: string,
  content: string,
  report: Report,
  fallback: ((front: LooseFront) => SourceId) | null = null,
): Source | null {
  checkCharacters(content, file, report);
  const head = HEAD.exec(content);
  if (!head) {
    report.error(
      'source:no-front-matter',
      'an article begins with its front matter',
      { file, line: 1 },
      {
        actual: JSON.stringify(content.slice(0, 40)),
        expected: 'a line ---, YAML, a line ---, then the text',
      },
    );
    return null;
  }
  const text = content.slice(head[0].length);
  const textLine = lineAt(content, head[0].length).line;
  if (text.trim() === '') {
    report.error(
      'source:empty',
      'the article has no text',
      { file, line: textLine },
      {
        actual: `${text.length} characters, none of them visible`,
        expected: 'the text of the article',
      },
    );
  }
  const front = parseFrontMatter(file, head[1] ?? '', report, fallback);
  if (!front || text.trim() === '') return null;
  return { front, text, sha256: sha256(text), file, textLine };
}

const LooseFront = FrontMatter.partial({ id: true });
type LooseFront = z.infer<typeof LooseFront>;

function parseFrontMatter(
  file: string,
  head: string,
  report: Report,
  fallback: ((front: LooseFront) => SourceId) | null,
): FrontMatter | null {
  // Empty front matter is not a YAML mapping, but a loose file may have it.
  const yaml = parseYaml(file, head.trim() === '' && fallback ? '{}' : head, report, 2);
  const loose = fallback ? yaml?.as(LooseFront, 'source:front-matter') : null;
  const front = loose
    ? { ...loose, id: loose.id ?? fallback?.(loose) ?? idOfName(file) }
    : fallback
      ? null
      : yaml?.as(FrontMatter, 'source:front-matter');
  if (!yaml || !front) return null;
  for (const field of ['published', 'retrieved', 'updated'] as const) {
    const value = front[field];
    if (value != null && !boundsOfEdtf(value)) {
      report.error(
        'source:no-such-date',
        `${field} is not a date that exists`,
        yaml.place([field]),
        {
          actual: value,
          expected: 'EDTF (ISO 8601-2), such as 2025-06-01, 2025-06 or XXXX-05-31',
        },
      );
    }
  }
  return front;
}
