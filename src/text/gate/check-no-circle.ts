import type { GateInput, Section } from './gate-input.ts';

/** Following one field from item to item never leads back to the start. */
export function checkNoCircle<F extends string>(
  { place, report }: GateInput,
  section: Section,
  field: F,
  items: readonly ({ readonly id: string } & { readonly [K in F]?: string | null | undefined })[],
): void {
  const next = new Map(items.map((item) => [item.id, item[field]]));
  items.forEach(({ id }, at) => {
    const path = [id];
    for (
      let step = next.get(id);
      step != null && !path.slice(1).includes(step);
      step = next.get(step)
    ) {
      path.push(step);
      if (step === id) break;
    }
    if (path.length > 1 && path.at(-1) === id) {
      report.error(
        'annotation:circle',
        `${field} leads back to where it began`,
        place(section, at),
        {
          actual: path.join(' → '),
          expected: 'a path that ends',
        },
      );
    }
  });
}
