import type { IStylesOptions } from 'docx';

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '1B1B1B', font: 'Calibri' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Sizes in half points, spaces in twentieths of a point. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Cambria', size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 276 } },
    },
    title: {
      run: { size: 36, bold: true, font: 'Calibri' },
      paragraph: { spacing: { after: 40 } },
    },
    heading1: heading(28, 360),
    heading2: heading(23, 280),
    heading3: heading(20, 160),
    hyperlink: { run: { color: '0B4F8A', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: '5A5A5A' },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { indent: { left: 340 }, keepNext: true, spacing: { after: 20 } },
    },
    {
      id: 'QuoteSource',
      name: 'Quote Source',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 18, color: '5A5A5A' },
      paragraph: { indent: { left: 340 } },
    },
  ],
};
