/** The id that a draft has in the annotations; `null` where it was dropped. */
export type FinalId<Id extends string> = (draft: Id | null) => string | null;

/**
 * Numbers the drafts that are kept (c1, c2, …). What refers to a draft that was dropped refers to nothing:
 * this is the one place where that is found out.
 */
export function numberDrafts<Id extends string>(
  prefix: string,
  drafts: readonly { readonly id: Id }[],
): FinalId<Id> {
  const ids = new Map(drafts.map(({ id }, index) => [id, `${prefix}${index + 1}`]));
  return (draft) => (draft === null ? null : (ids.get(draft) ?? null));
}
