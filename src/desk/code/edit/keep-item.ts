import type { Annotations } from '../../../model/standoff.ts';

/** Everything that an item cannot be told without: who is in it, where, when, and who says so. */
export function neededBy(coding: Annotations, id: string): ReadonlySet<string> {
  const needed = new Set<string>();
  const entityOf = new Map(coding.mentions.map((one) => [one.id, one.entity ?? one.id]));
  const visit = (one: string | null | undefined): void => {
    if (one == null || needed.has(one)) return;
    needed.add(one);
    const claim = coding.claims.find((item) => item.id === one);
    for (const speaker of [...(claim?.chain ?? []), ...(claim?.otherChains.flat() ?? [])])
      visit(speaker);
    visit(claim?.within);
    const event = coding.events.find((item) => item.id === one);
    for (const { mention } of event?.roles ?? []) visit(entityOf.get(mention));
    if (event?.place != null) visit(entityOf.get(event.place));
    visit(event?.date);
    for (const teller of event?.claims ?? []) visit(teller);
    const link = [...coding.relations].find((item) => item.id === one);
    visit(link?.from);
    visit(link?.to);
    const verdict = coding.assessments.find((item) => item.id === one);
    visit(verdict?.by);
    visit(verdict?.of);
  };
  visit(id);
  return needed;
}

/** What is still a machine's proposal after a person kept an item, with all that it needs. */
export function keepItem(
  coding: Annotations,
  pending: readonly string[],
  id: string,
): readonly string[] {
  const needed = neededBy(coding, id);
  return pending.filter((one) => !needed.has(one));
}
