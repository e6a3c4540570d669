import type { Document } from '../document.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import { findAccordingTo } from './find-according-to.ts';
import { findColons } from './find-colon.ts';
import { findHedges } from './find-hedges.ts';
import { findNominal } from './find-nominal.ts';
import { findUncued } from './find-uncued.ts';
import { findVerbal } from './find-verbal.ts';
import { finish } from './finish.ts';
import { readerOf } from './reader.ts';

/** Who said what: every reported proposition of a document with the words for its speaker. */
export const findAttributions = (document: Document): Attribution[] => {
  const reader = readerOf(document);
  const verbal = findVerbal(reader);
  const drafts: Draft[] = [
    ...verbal,
    ...findAccordingTo(reader),
    ...findNominal(reader),
    ...findHedges(reader),
    ...findColons(reader),
  ];
  return finish(reader, findUncued(reader, drafts));
};
