import { expect, test } from '@jest/globals';
import type { Class } from '../../src/model/kinds/classes.ts';
import { labelsOf } from '../../src/model/kinds/kinds.ts';
import { LABELS_IN_PAGES } from '../../src/model/kinds/labels-in-pages.ts';

test.each(Object.entries(LABELS_IN_PAGES))('pages know every label of %s', (name, labels) => {
  expect([...labels].sort()).toEqual([...labelsOf(name as Class)].sort());
});
