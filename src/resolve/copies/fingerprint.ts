import type { Facts } from '../../graph/facts.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { plainName } from '../entities/name-forms.ts';
import { hashOf } from '../hash-of.ts';
import { findCredits } from './find-credits.ts';

/** What of an article is enough to find its copies: small, since all of them are compared at once. */
export interface Fingerprint {
  readonly source: string;
  readonly article: NodeId;
  /** First day on which it can have been published; null where that is unknown. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Names that its text gives as where it is from, as `plainName` writes them. */
  readonly credits: readonly string[];
  /** Of its own words, quotations left out: a quarter of the hashes of its runs of five words, sorted; chosen by their value, so alike everywhere. */
  readonly shingles: readonly number[] | Uint32Array;
}

/** Words in a run: long enough that two reporters rarely write the same. */
const RUN = 5;
/** One hash in so many is kept (Manku, Jain, Das Sarma 2007 call this mod-p sampling). */
const SAMPLE = 4;
const PASSAGES = 12;

export function fingerprintOf({ nodes }: Facts): Fingerprint | null {
  const held = nodes.find(({ attributes }) => attributes.label === 'Article');
  if (held?.attributes.label !== 'Article') return null;
  const { text, published, publication, sources } = held.attributes;
  const outlet = publication === undefined ? null : plainName(publication);
  return {
    source: sources[0] ?? '',
    article: held.key,
    published: (published === undefined ? null : boundsOfEdtf(published)?.earliest) ?? null,
    outlet,
    credits: findCredits(text).filter((name) => name !== outlet),
    shingles: shinglesOf(text),
  };
}

/** The longest quotations of an article that something rests on: what a copy can be shown by. */
export function passagesOf({ nodes }: Facts): Evidence[] {
  return nodes
    .flatMap(({ key, attributes }) =>
      attributes.label === 'Mention' && attributes.part === 'text'
        ? [{ mention: key, quote: attributes.quote }]
        : [],
    )
    .sort((a, b) => b.quote.length - a.quote.length || byText(a.mention, b.mention))
    .slice(0, PASSAGES);
}

/** What two articles may both quote is not their own; a mark that nothing closes in its paragraph opens nothing. */
const QUOTED = /“[^”\n]*”|"[^"\n]*"|«[^»\n]*»/gu;

export function shinglesOf(text: string): number[] {
  const words =
    text
      .replace(QUOTED, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + RUN).join(' '));
    if (hash % SAMPLE === 0) kept.add(hash);
  }
  return [...kept].sort((a, b) => a - b);
}
