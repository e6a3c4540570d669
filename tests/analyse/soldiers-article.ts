import type { CompactGraph } from './compact-graph.ts';

/**
 * An article on the abuse of soldiers, in short notation: statements of a branch with prisoners in
 * its video, an investigation, a report, calls and an audio that one agency released, and the
 * article's own voice. Only who says what through whom; the full coding is in the seed.
 */
const abuse = (id: string) => `event:kyiv/${id}`;
const audio = ['person:kyiv/commander', 'work:kyiv/audio', 'agency:kyiv/hur'];

export const soldiersArticle: CompactGraph = {
  articles: { kyiv: 'publication:kyiv/independent' },
  nodes: {
    'unit:kyiv/assault-forces': { side: 'UA' },
    'agency:kyiv/hur': { country: 'UA' },
    'person:kyiv/commander': { identity: 'unnamed', side: 'RU' },
    'person:kyiv/battalion-commander': { identity: 'unnamed', side: 'RU' },
    'person:kyiv/first': { identity: 'unnamed', protected: true, side: 'RU' },
    'person:kyiv/second': { identity: 'unnamed', protected: true, side: 'RU' },
    'work:kyiv/video': { identity: 'unnamed', kind: 'video' },
    'work:kyiv/audio': { identity: 'unnamed', kind: 'audio' },
    'work:kyiv/calls': { identity: 'unnamed', kind: 'call' },
    'work:kyiv/post': { identity: 'unnamed', kind: 'post' },
    'group:kyiv/surrendered': { identity: 'unnamed', side: 'RU', protected: true },
    'group:kyiv/soldiers': { identity: 'unnamed', side: 'RU' },
    'unit:kyiv/punishment-squads': { identity: 'kind', side: 'RU' },
    'unit:kyiv/55th': { side: 'RU' },
    'unit:kyiv/paratroopers': { identity: 'unnamed', side: 'UA' },
    [abuse('documented')]: { factuality: 'asserted', genericity: 'habitual' },
    [abuse('squads')]: { factuality: 'asserted', genericity: 'habitual' },
    'event:kyiv/surrender': { type: 'surrender' },
    'event:kyiv/order': { type: 'order' },
    'event:kyiv/shooting': { type: 'attack', factuality: 'ordered' },
    'event:kyiv/trenches': { type: 'detect' },
  },
  claims: {
    'claim:kyiv/c1': {
      chains: [['unit:kyiv/assault-forces', 'work:kyiv/video']],
      asserts: ['event:kyiv/surrender', abuse('units')],
    },
    'claim:kyiv/c2': { chains: [['work:kyiv/post']], asserts: [abuse('units')] },
    'claim:kyiv/c3': {
      chains: [['work:kyiv/investigation', 'publication:kyiv/insider']],
      asserts: [abuse('programme')],
    },
    'claim:kyiv/c4': { chains: [['publication:kyiv/insider']], asserts: [abuse('programme')] },
    'claim:kyiv/c5': {
      chains: [['work:kyiv/report', 'publication:kyiv/foreign-policy']],
      asserts: [abuse('hazing')],
    },
    'claim:kyiv/c6': {
      chains: [['person:kyiv/first', 'work:kyiv/video', 'unit:kyiv/assault-forces']],
      asserts: [abuse('units')],
    },
    'claim:kyiv/c7': {
      chains: [['person:kyiv/second', 'work:kyiv/video', 'unit:kyiv/assault-forces']],
      asserts: ['event:kyiv/trenches'],
    },
    'claim:kyiv/c8': {
      chains: [['work:kyiv/calls', 'agency:kyiv/hur']],
      asserts: [abuse('commanders')],
    },
    'claim:kyiv/c9': {
      chains: [audio],
      asserts: ['event:kyiv/order', 'event:kyiv/shooting', abuse('commanders')],
      status: 'unverified',
      stance: 'demands',
    },
    'claim:kyiv/c10': {
      chains: [['person:kyiv/battalion-commander', ...audio]],
      asserts: ['event:kyiv/order'],
      status: 'unverified',
      stance: 'demands',
    },
  },
  ownVoice: [abuse('documented'), abuse('squads')],
  edges: [
    ['PUBLISHED', 'unit:kyiv/assault-forces', 'work:kyiv/video'],
    ['PUBLISHED', 'unit:kyiv/assault-forces', 'work:kyiv/post'],
    ['ASSESSED', 'publication:kyiv/independent', 'work:kyiv/audio', { status: 'unverified' }],
    ['QUOTES', 'claim:kyiv/c9', 'claim:kyiv/c10'],
    ['PERFORMED_BY', 'event:kyiv/surrender', 'group:kyiv/surrendered'],
    ['INVOLVED', 'event:kyiv/surrender', 'unit:kyiv/paratroopers', { role: 'recipient' }],
    ['PERFORMED_BY', abuse('squads'), 'unit:kyiv/punishment-squads'],
    ['AFFECTED', abuse('units'), 'group:kyiv/surrendered'],
    ['PERFORMED_BY', 'event:kyiv/order', 'person:kyiv/commander'],
    ['AFFECTED', 'event:kyiv/shooting', 'unit:kyiv/55th'],
    ['INVOLVED', 'event:kyiv/trenches', 'object:kyiv/drone', { role: 'instrument' }],
    ['AFFECTED', 'event:kyiv/trenches', 'person:kyiv/second'],
    ...['documented', 'squads', 'programme', 'hazing', 'commanders'].map(
      (event) => ['AFFECTED', abuse(event), 'group:kyiv/soldiers'] as const,
    ),
    ...['video', 'post', 'investigation', 'report', 'calls', 'audio'].map(
      (work) => ['CITES', 'article:kyiv', `work:kyiv/${work}`] as const,
    ),
  ],
};
