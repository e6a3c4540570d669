import type { Document } from '../../language/document.ts';
import type { OnHit } from '../../language/match/line.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import { findAccordingTo } from './find-according-to.ts';
import { findCarriedOn } from './find-carried-on.ts';
import { findColons } from './find-colon.ts';
import { findContinued } from './find-continued.ts';
import { findHedges } from './find-hedges.ts';
import { findNominal } from './find-nominal.ts';
import { findOrders } from './find-orders.ts';
import { findTranscript } from './find-transcript.ts';
import { findUncued } from './find-uncued.ts';
import { findVerbal } from './find-verbal.ts';
import { finish } from './finish.ts';
import { joinCited } from './join-cited.ts';
import { readerOf } from './reader.ts';
import { shareWorks } from './share-works.ts';
import { splitIncluding } from './split-including.ts';
import { splitThat } from './split-that.ts';
import { withoutEchoes } from './without-echoes.ts';

/** If two cues reach one quotation (`Asked why, he said: "…"`), the more confident one gets it. */
const surestOfQuotation = (drafts: readonly Draft[]): readonly Draft[] => {
  const best = new Map<number, Draft>();
  for (const draft of drafts)
    for (const quote of draft.quotes)
      if (draft.confidence > (best.get(quote)?.confidence ?? 0)) best.set(quote, draft);
  return drafts.filter(({ quotes, confidence }) =>
    quotes.every((quote) => (best.get(quote)?.confidence ?? 0) <= confidence),
  );
};

/** All reported propositions of a document, each with the words for its speaker. */
export const findAttributions = (document: Document, onHit?: OnHit): Attribution[] => {
  const reader = readerOf(document, onHit);
  const verbal = splitThat(reader, splitIncluding(reader, shareWorks(reader, findVerbal(reader))));
  const drafts: Draft[] = [
    ...verbal,
    ...findAccordingTo(reader),
    ...findNominal(reader),
    ...findHedges(reader),
    ...findColons(reader),
    ...findOrders(reader),
  ];
  const turns = findTranscript(reader);
  const taken = new Set(turns.map(({ at }) => at));
  const others = drafts.filter(({ rule, at }) => rule !== 'name-colon' || !taken.has(at));
  const cued = [...surestOfQuotation(joinCited(reader, withoutEchoes(reader, others))), ...turns];
  const continued = findCarriedOn(reader, findContinued(reader, cued));
  return finish(reader, findUncued(reader, continued));
};
