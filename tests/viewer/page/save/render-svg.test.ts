import { expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import type { Picture, PictureNode } from '../../../../src/viewer/page/save/picture.ts';
import { renderSvg } from '../../../../src/viewer/page/save/render-svg.ts';

const NODE: PictureNode = {
  x: 100,
  y: 50,
  radius: 10,
  color: '#123456',
  border: '#654321',
  borderWidth: 2,
  shape: 'circle',
  hollow: false,
};
const CAPTION = { words: 'the ferry landing', x: 114, y: 54 };
const picture = (
  nodes: PictureNode[],
  edges: Picture['edges'] = [],
  captions: Picture['captions'] = [CAPTION],
): Picture => ({
  width: 400,
  height: 300,
  paper: '#ffffff',
  ink: '#1a202c',
  nodes,
  edges,
  captions,
});
const FRAME = { title: 'Ferry', notes: ['Public.', 'Left out: 2 names.'], legend: [] };
const textsOf = (svg: string): (string | null)[] =>
  [...parseHTML(svg.replace(/^<\?xml.*\n/, '')).document.querySelectorAll('text')].map(
    ({ textContent }) => textContent,
  );

test('has title, captions and what was left out as text', () => {
  const svg = renderSvg(picture([NODE]), FRAME);
  expect(textsOf(svg)).toEqual(['Ferry', 'the ferry landing', 'Public.', 'Left out: 2 names.']);
});

test.each([
  ['circle', '<circle'],
  ['square', '<polygon'],
  ['diamond', '<polygon'],
  ['page', '<polygon'],
] as const)('a %s that is not asserted is a ring: paper inside', (shape, element) => {
  const ring = renderSvg(picture([{ ...NODE, shape, hollow: true }]), FRAME);
  const whole = renderSvg(picture([{ ...NODE, shape }]), FRAME);
  const fills = (svg: string) =>
    [...svg.matchAll(new RegExp(`${element} [^>]*fill="(#\\w+)"`, 'g'))].map(([, fill]) => fill);
  expect(fills(whole)).toEqual(['#123456']);
  expect(fills(ring)).toEqual(['#123456', '#ffffff']);
});

test('a relationship ends at the border of its node, with its words upright', () => {
  const edge = {
    from: [300, 50],
    to: [100, 50],
    gap: 10,
    width: 1,
    color: '#00f',
    hasHead: true,
    label: 'at',
  } as const;
  const svg = renderSvg(picture([NODE], [edge]), FRAME);
  expect(svg).toContain('<polygon points="110,50 ');
  expect(svg).toContain('rotate(360 200 50)');
  const several = renderSvg(picture([NODE], [{ ...edge, hasHead: false }]), FRAME);
  expect(several).toContain('L110,50"');
  expect(several).not.toContain('<polygon points="110,50 ');
});

test.each([
  '<script>x</script>',
  '"onload="x',
  ']]>',
  '&lt;',
  "' onclick='x",
  '\u202Etxt',
  '\uD800',
  '\u0000',
  '\uFFFF',
])('words are nothing but words: %j', (words) => {
  const svg = renderSvg(picture([NODE], [], [{ ...CAPTION, words }]), { ...FRAME, title: words });
  const { document } = parseHTML(svg.replace(/^<\?xml.*\n/, ''));
  expect(document.querySelectorAll('script, [onload], [onclick], style, image, a')).toHaveLength(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(svg).not.toMatch(/[\u0000-\u0008\u202E\uFFFF]|\uD800(?![\uDC00-\uDFFF])/);
});
