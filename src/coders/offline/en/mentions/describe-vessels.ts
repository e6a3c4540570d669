import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';

/** "the cargo ship MV Orlun": the noun describes the vessel named after it, not another object. */
export function describeVessels(
  { text }: Surface,
  nominals: readonly MentionDraft[],
  names: readonly MentionDraft[],
): MentionDraft[] {
  const starts = new Set(names.flatMap(({ kind, start }) => (kind === 'vessel' ? [start] : [])));
  return nominals.map((draft) => {
    if (draft.plural || !isCraft(draft)) return draft;
    const [gap = ''] = /^,? ["“«]?/.exec(text.slice(draft.end, draft.end + 3)) ?? [];
    return gap !== '' && starts.has(draft.end + gap.length) ? { ...draft, kind: 'vessel' } : draft;
  });
}

const isCraft = ({ category }: MentionDraft): boolean =>
  category === 'vessel' || category === 'aircraft';
