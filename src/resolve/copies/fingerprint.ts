import type { Facts } from '../../graph/facts.ts';
import { byText } from '../../model/by-text.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { plainName } from '../entities/name-forms.ts';
import { hashOf } from '../hash-of.ts';
import { findCredits } from './find-credits.ts';

/**
 * The part of an article needed to find its copies; small, since all articles are compared at once.
 */
export interface Fingerprint {
  readonly source: SourceId;
  readonly article: NodeId;
  /** Earliest possible day of publication; null if unknown. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Names that the text credits, as `plainName` writes them. */
  readonly credits: readonly string[];
  /**
   * Hashes of the runs of five words in the text without its quotations, sorted. Only a quarter is
   * kept, chosen by value and so alike in all articles.
   */
  readonly shingles: readonly number[] | Uint32Array;
}

/** Words in a run; two reporters rarely write the same five in a row. */
const RUN = 5;
/** One in this many hashes is kept (mod-p sampling; Manku, Jain, Das Sarma 2007). */
const SAMPLE = 4;
const PASSAGES = 12;

export function fingerprintOf({ nodes }: Facts): Fingerprint | null {
  const found = nodes.find(({ attributes }) => attributes.label === 'Article');
  if (found?.attributes.label !== 'Article') return null;
  const { text, published, publication } = found.attributes;
  const outlet = publication === undefined ? null : plainName(publication);
  return {
    source: sourceOfNode(found.key),
    article: found.key,
    published: (published === undefined ? null : boundsOfEdtf(published)?.earliest) ?? null,
    outlet,
    credits: findCredits(text).filter((name) => name !== outlet),
    shingles: shinglesOf(text),
  };
}

/** The longest mentions of an article, as evidence of a copy. */
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

/**
 * Quotations, which two articles may share without copying. A quotation mark not closed in its
 * paragraph opens nothing.
 */
const QUOTED = /“[^”\n]{0,4000}”|"[^"\n]{0,4000}"|«[^»\n]{0,4000}»/gu;

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
