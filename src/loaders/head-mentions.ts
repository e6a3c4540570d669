import type { NodeRow } from '../model/graph.ts';
import { nodeId } from '../model/ids.ts';
import type { Evidence } from '../model/judgement.ts';
import type { MentionKind } from '../model/kinds/kinds.ts';
import type { LoadContext } from './context.ts';

/** Words of the article's head as evidence: they are in a field of the article, not in its text. */
export function ofHead(
  { source }: LoadContext,
  field: 'publication' | 'published',
  words: string,
  { kind }: { kind: MentionKind },
) {
  const reading = { coder: 'front matter', confidence: 1, sources: [source.front.id] };
  const evidence: Evidence = {
    mention: nodeId('Mention', source.front.id, `head@${field}`),
    quote: words,
  };
  const mention: NodeRow<'Mention'> = {
    key: evidence.mention,
    attributes: {
      label: 'Mention',
      displayName: words,
      ...reading,
      quote: words,
      part: 'head',
      field,
      start: 0,
      end: words.length,
      prefix: '',
      suffix: '',
      use: kind === 'date' ? 'date' : 'mention',
      kind,
    },
  };
  return { mention, reading, evidence };
}
