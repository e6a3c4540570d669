import {
  Bookmark,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type INumberingOptions,
  InternalHyperlink,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { escapeControls } from '../../text/escape-controls.ts';
import { writableXml } from '../xml/escape-xml.ts';
import type {
  QuestionReport,
  ReportBlock,
  ReportItem,
  ReportRun,
  ReportSection,
  ReportText,
} from './question-report.ts';

type NumberingConfig = INumberingOptions['config'][number];
/** Each list counts from 1, so each has a numbering of its own. */
type NextList = () => string;

/** The parts of the document, in order. */
export function reportBody({ title, subtitle, sections }: QuestionReport): FileChild[] {
  let lists = 0;
  const nextList: NextList = () => {
    lists += 1;
    return listName(lists);
  };
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    new Paragraph({ style: 'Subtitle', children: [run(subtitle)] }),
    ...sections.flatMap((section) => sectionOf(section, 0, nextList)),
  ];
}

/** As many numberings as the report has numbered lists. */
export function reportNumbering({ sections }: QuestionReport): INumberingOptions {
  const count = (section: ReportSection): number =>
    section.blocks.filter(({ is }) => is === 'numbers').length +
    section.parts.reduce((sum, one) => sum + count(one), 0);
  const lists = sections.reduce((sum, one) => sum + count(one), 0);
  return { config: Array.from({ length: lists }, (_, at) => numbering(listName(at + 1))) };
}

const listName = (number: number): string => `list-${number}`;

const numbering = (reference: string): NumberingConfig => ({
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      style: { paragraph: { indent: { left: 480, hanging: 480 } } },
    },
  ],
});

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function sectionOf(
  { id, heading, blocks, parts }: ReportSection,
  level: number,
  nextList: NextList,
): FileChild[] {
  const mark = new Bookmark({ id, children: [run(heading)] });
  return [
    new Paragraph({ heading: HEADINGS[level] ?? HeadingLevel.HEADING_3, children: [mark] }),
    ...blocks.flatMap((block) => blockOf(block, nextList)),
    ...parts.flatMap((part) => sectionOf(part, level + 1, nextList)),
  ];
}

function blockOf(block: ReportBlock, nextList: NextList): FileChild[] {
  switch (block.is) {
    case 'paragraph':
      return [new Paragraph({ style: 'Normal', children: block.text.map(childOf) })];
    case 'bullets':
      return block.items.map(
        ({ text }) => new Paragraph({ bullet: { level: 0 }, children: text.map(childOf) }),
      );
    case 'numbers': {
      const reference = nextList();
      return block.items.map((item) => numberedItem(item, reference));
    }
    case 'quotation':
      return [
        new Paragraph({ style: 'Quote', children: [run(`“${block.words}”`)] }),
        new Paragraph({ style: 'QuoteSource', children: block.from.map(childOf) }),
      ];
    default:
      return [termsTable(block.rows)];
  }
}

function numberedItem({ text, id }: ReportItem, reference: string): Paragraph {
  const children = text.map(childOf);
  return new Paragraph({
    numbering: { reference, level: 0 },
    children: id === undefined ? children : [new Bookmark({ id, children })],
  });
}

/** Percent of the width. */
const [TERM_WIDTH, TEXT_WIDTH] = [24, 76];

const termsTable = (rows: readonly (readonly [string, ReportText])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [TERM_WIDTH * 96, TEXT_WIDTH * 96],
    rows: rows.map(
      ([term, text]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(TERM_WIDTH, [new TextRun({ text: written(term), bold: true })]),
            cell(TEXT_WIDTH, text.map(childOf)),
          ],
        }),
    ),
  });

const cell = (size: number, children: ParagraphChild[]): TableCell =>
  new TableCell({
    width: { size, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ style: 'Normal', spacing: { after: 0 }, children })],
  });

function childOf({ words, to, url }: ReportRun): ParagraphChild {
  const linked = new TextRun({ text: written(words), style: 'Hyperlink' });
  if (to !== undefined) return new InternalHyperlink({ anchor: to, children: [linked] });
  return url === undefined ? run(words) : new ExternalHyperlink({ link: url, children: [linked] });
}

const run = (words: string): TextRun => new TextRun(written(words));

/** With characters that mislead spelled out, and none that XML cannot hold. */
const written = (words: string): string => writableXml(escapeControls(words));
