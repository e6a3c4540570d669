import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { workplace } from './program.ts';

const ARTICLE = `---
id: orsolo-interview
title: Interview with Velkan Orsolo
published: 2025-03-05
---
Two prisoners of war spoke to reporters on Tuesday. Prisoner Velkan Orsolo, 23, from Tarn, said that guards had beaten him.
The ministry said that the prisoners were well.
`;

describe('attest export', () => {
  const place = workplace();
  place.write('case/orsolo-interview/article.md', ARTICLE);
  place.attest(['build', 'case']);

  test('withholds a prisoner from what is for the public, and says how much', () => {
    expect(place.read('out/graph.json')).toContain('Orsolo');
    const { code, stderr } = place.attest(['export']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/withheld: [1-9]\d* names?/);
    expect(place.read('out/public.json').toLowerCase()).not.toContain('orsolo');
  });
  test('private is the graph as it is', () => {
    place.attest(['export', '--profile', 'private', '-o', 'all.json']);
    expect(place.read('all.json')).toBe(place.read('out/graph.json'));
  });
  test('an unknown format is wrong usage, and the known ones are named', () => {
    const { code, stderr } = place.attest(['export', '--format', 'gexf-2']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/choices are json/);
    place.attest(['export', '--format', 'json', '-o', 'named.json']);
    expect(place.read('named.json')).toBe(place.read('out/public.json'));
  });
  test('the help has a line for every format', () => {
    const { stdout } = place.attest(['export', '--help']);
    for (const { name, about } of FORMATS)
      expect(
        stdout.split('\n').some((line) => line.startsWith(`  ${name} `) && line.endsWith(about)),
      ).toBe(true);
  });
  test('a profile that is none is wrong usage', () => {
    expect(place.attest(['export', '--profile', 'everybody']).code).toBe(2);
  });
  test('the examples are published with every invariant kept', () => {
    place.attest(['build', resolve('examples'), '--out', 'examples']);
    expect(place.attest(['export', 'examples/graph.json', '-o', 'public.json']).code).toBe(0);
    expect(place.attest(['check', 'public.json']).code).toBe(0);
  });
});

describe('attest export --about', () => {
  const place = workplace();
  place.write('case/orsolo-interview/article.md', ARTICLE);
  place.attest(['build', 'case']);

  test('writes a report of one question, and says with which program and on which day', () => {
    const args = ['export', '--format', 'html', '--about', 'orsolo-interview', '2025-03'];
    expect(place.attest(args).stderr).toContain('export:nothing-of-this-name');
    const { code } = place.attest(['export', '--format', 'html', '--about', '2025-03']);
    expect(code).toBe(0);
    expect(place.read('out/public.html')).toMatch(/attest \d+\.\d+\.\d+/);
    expect(place.read('out/public.html')).toContain(String(new Date().getUTCFullYear()));
    expect(place.read('out/public.html').toLowerCase()).not.toContain('orsolo');
  });
  test('answers for somebody withheld as for nobody, and writes nothing', () => {
    const asked = (name: string) => place.attest(['export', '--format', 'docx', '--about', name]);
    const [withheld, nobody] = [asked('Velkan Orsolo'), asked('Velkan Oršolić')];
    expect([withheld.code, nobody.code]).toEqual([1, 1]);
    expect(withheld.stderr.replaceAll('Velkan Orsolo', 'X')).toBe(
      nobody.stderr.replaceAll('Velkan Oršolić', 'X'),
    );
    expect(() => place.read('out/public.docx')).toThrow();
  });
  test('is wrong usage for a format that is the whole graph', () => {
    const { code, stderr } = place.attest(['export', '--about', '2025-03']);
    expect(code).toBe(2);
    expect(stderr).toContain('--about is for html and docx');
  });
});
