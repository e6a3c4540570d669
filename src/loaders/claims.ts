import type { Facts } from '../graph/facts.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import type { Evidence } from '../model/judgement.ts';
import { isOfClass } from '../model/kinds/kinds.ts';
import type { Claim } from '../model/standoff.ts';
import { shorten } from '../text/shorten.ts';
import { statusOfClaim } from './claim-status.ts';
import { known, type LoadContext } from './context.ts';

/** Claims as somebody put them: who said it, through whom, and what it answers or quotes. */
export const loadClaims = (context: LoadContext): Facts => ({
  nodes: context.annotations.claims.map((claim) => claimRow(context, claim)),
  edges: context.annotations.claims.flatMap((claim) => [
    ...statingEdges(context, claim),
    ...attributionEdges(context, claim),
    ...dialogueEdges(context, claim),
  ]),
});

function claimRow(context: LoadContext, claim: Claim): NodeRow<'Claim'> {
  const text = claim.content.map(context.quote).join(' … ');
  const { speech, stance, origin } = claim;
  return {
    key: context.node(claim.id),
    attributes: {
      label: 'Claim',
      displayName: shorten(text, 80),
      ...context.reading(claim),
      text,
      speech,
      stance,
      status: statusOfClaim(claim, context.annotations),
      origin,
    },
  };
}

/** The article states the claim, and so does every work it came through. */
function statingEdges(context: LoadContext, claim: Claim): EdgeRow[] {
  const works = [...new Set(chainsOf(claim).flat())].filter((id) =>
    isOfClass(known(context.index.labels, id), 'document'),
  );
  return [context.article, ...works.map(context.node)].map((from) =>
    context.edge('STATES', from, context.node(claim.id), contentEvidence(context, claim), claim),
  );
}

/** `hop` 0 is the origin. The evidence in order: who is named, how it is said, what is said. */
function attributionEdges(context: LoadContext, claim: Claim): EdgeRow[] {
  const evidence = [
    ...claim.source.map((span) => context.span('source', span)),
    ...claim.cue.map((span) => context.span('cue', span)),
    ...contentEvidence(context, claim),
  ];
  const cue = claim.cue.map(context.quote).join(' … ');
  return chainsOf(claim).flatMap((speakers, chain) =>
    speakers.map((speaker, hop) =>
      context.edge(
        'ATTRIBUTED_TO',
        context.node(claim.id),
        context.node(speaker),
        evidence,
        claim,
        {
          key: `${chain}.${hop}`,
          chain,
          hop,
          ...(cue && { cue }),
        },
      ),
    ),
  );
}

function dialogueEdges(context: LoadContext, claim: Claim): EdgeRow[] {
  const { index, annotations, node, edge } = context;
  const answering = claim.answers;
  const around = annotations.claims.find(({ id }) => id === claim.within);
  const content = contentEvidence(context, claim);
  return [
    ...(answering == null
      ? []
      : [
          edge('ANSWERS', node(claim.id), node(answering), content, claim, {
            stance: claim.stance,
          }),
        ]),
    ...(around && known(index.labels, around.id)
      ? [edge('QUOTES', node(around.id), node(claim.id), content, claim)]
      : []),
  ];
}

export const chainsOf = ({ chain, otherChains }: Claim): (readonly string[])[] => [
  chain,
  ...otherChains,
];

export const contentEvidence = (context: LoadContext, claim: Claim): Evidence[] =>
  claim.content.map((span) => context.span('content', span));
