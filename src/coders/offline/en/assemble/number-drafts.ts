/** The id of a draft in the annotations; `null` if it was dropped. */
export type FinalId<Id extends string> = (draft: Id | null) => string | null;

/**
 * Numbers the drafts that are kept (c1, c2, …). References to a dropped draft become null; this is
 * the only place where that happens.
 */
export function numberDrafts<Id extends string>(
  prefix: string,
  drafts: readonly { readonly id: Id }[],
): FinalId<Id> {
  const ids = new Map(drafts.map(({ id }, index) => [id, `${prefix}${index + 1}`]));
  return (draft) => (draft === null ? null : (ids.get(draft) ?? null));
}
