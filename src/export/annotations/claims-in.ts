import type { NodeId } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import { type ArticleLook, readingOf, spansOfMentions, targetsOf } from './article-look.ts';

export function claimsIn(look: ArticleLook) {
  const outer = new Map(
    look.edges.flatMap(({ source, target, attributes }) =>
      attributes.type === 'QUOTES' ? [[target, source]] : [],
    ),
  );
  return look.nodes.flatMap(({ key, attributes }) => {
    const content = spansOfMentions(look.words(key, 'content'));
    if (attributes.label !== 'Claim' || content.length === 0) return [];
    const { origin, speech, stance, status } = attributes;
    const around = outer.get(key);
    const answered = targetsOf(look, key, 'ANSWERS')[0];
    const [chain = [], ...otherChains] = chainsOf(look, key);
    return [
      {
        id: look.local(key),
        content,
        cue: spansOfMentions(look.words(key, 'cue')),
        source: spansOfMentions(look.words(key, 'source')),
        chain,
        otherChains,
        // Of whom the graph no longer has, nothing is stated.
        origin: chain.length === 0 ? 'unknown' : origin === 'unknown' ? 'inferred' : origin,
        speech,
        stance,
        status,
        ...present({
          within: around && look.local(around),
          answers: answered && look.local(answered.target),
        }),
        ...readingOf(attributes),
      },
    ];
  });
}

function chainsOf(look: ArticleLook, key: NodeId): string[][] {
  const chains: [hop: number, speaker: string][][] = [];
  for (const { target, attributes } of targetsOf(look, key, 'ATTRIBUTED_TO')) {
    const at = attributes.chain ?? 0;
    chains[at] = [...(chains[at] ?? []), [attributes.hop ?? 0, look.local(target)]];
  }
  return chains
    .filter((chain) => chain !== undefined)
    .map((chain) => chain.sort(([a], [b]) => a - b).map(([, speaker]) => speaker));
}
