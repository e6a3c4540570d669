import { numberOf } from './number-of.ts';

export const FOLD_TEXTS = {
  title: 'Communities',
  sum: (groups: number, open: number) =>
    `${numberOf(groups, 'community', 'communities')}, ${open.toLocaleString('en')} unfolded`,
  whole: 'Communities: all unfolded',
  lead:
    'Groups of nodes with more relationships among themselves than to the rest, each drawn as one node and named after ' +
    'its best connected members. They are found by counting alone: members need not belong together.',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  fold: 'Fold',
  unfold: 'Unfold',
  toggle: (name: string, isOpen: boolean) => `${isOpen ? 'Fold' : 'Unfold'}: ${name}`,
  column: {
    name: 'Community',
    members: 'Nodes shown',
    links: 'Relationships to others',
    state: 'In the drawing',
  },
  caption: (name: string, members: number) => `${name} (${members.toLocaleString('en')})`,
  joins: (count: number) => numberOf(count, 'relationship'),
  community: 'Community, folded',
  inTable: (nodes: number, groups: number) =>
    `In the drawing ${numberOf(nodes, 'node')} of these are folded into ` +
    `${numberOf(groups, 'community', 'communities')}. The tables below list all of them.`,
} as const;
