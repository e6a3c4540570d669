import { expect, test } from '@jest/globals';
import { NodeLabel } from '../../../src/model/kinds/kinds.ts';
import { PALETTE } from '../../../src/model/palette.ts';
import { RelationshipType } from '../../../src/model/relationships.ts';
import { SecondLabel } from '../../../src/model/vocabulary.ts';
import { renderStyle } from '../../../src/store/browser/render-style.ts';
import { expectGolden } from '../../golden.ts';

const style = renderStyle(PALETTE);
const selectors = [...style.matchAll(/^(\S+) \{$/gm)].map(([, selector]) => selector);

test('cypher/browser/style.grass is what the palette says', () => {
  expectGolden('cypher/browser/style.grass', style);
});

test('has a rule for every label and every relationship type, with a colour, a size and a caption', () => {
  for (const label of [...NodeLabel.options, ...SecondLabel.options])
    expect(ruleOf(`node.${label}`)).toMatch(/diameter: .*\n {2}color: [\s\S]*caption: /);
  for (const type of RelationshipType.options)
    expect(ruleOf(`relationship.${type}`)).toMatch(/color: .*\n {2}shaft-width: [\s\S]*caption: /);
});

test('what a second label changes comes after the labels it is borne beside', () => {
  const at = (selector: string): number => selectors.indexOf(selector);
  expect(at('node.Claimed')).toBeGreaterThan(at('node.Event'));
  expect(at('node.Person.Protected')).toBeGreaterThan(at('node.Person'));
  expect(at('node.Protected')).toBeLessThan(at('node.Person'));
});

function ruleOf(selector: string): string {
  const rule = style.split(`${selector} {\n`)[1]?.split('}\n')[0];
  if (rule === undefined) throw new Error(`no rule for ${selector}`);
  return rule;
}
