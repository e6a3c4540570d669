import { numberOf } from './number-of.ts';

export const FOLD_TEXTS = {
  title: 'Communities',
  sum: (groups: number, open: number) =>
    `${numberOf(groups, 'community', 'communities')}, ${open.toLocaleString('en')} unfolded`,
  whole: 'Communities: all unfolded',
  lead:
    'What is more joined to each other than to the rest, drawn as one node and named by what in it most ' +
    'relationships join. Only counting found them: what is in one need not belong together.',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  fold: 'Fold',
  unfold: 'Unfold',
  toggle: (name: string, isOpen: boolean) => `${isOpen ? 'Fold' : 'Unfold'}: ${name}`,
  column: {
    name: 'Community',
    members: 'Nodes shown',
    links: 'Joined to others by',
    state: 'In the drawing',
  },
  caption: (name: string, members: number) => `${name} (${members.toLocaleString('en')})`,
  joins: (count: number) => numberOf(count, 'relationship'),
  community: 'Community, folded',
  inTable: (nodes: number, groups: number) =>
    `In the drawing ${numberOf(nodes, 'node')} of these are folded into ` +
    `${numberOf(groups, 'community', 'communities')}. The tables below hold them all.`,
} as const;
