import type { Annotations } from '../../../model/standoff.ts';

/** One line that tells of an item in words of the article. */
export function tellItem(
  coding: Annotations,
  id: string,
  text: string,
  name: (id: string) => string,
): string {
  const entity = coding.entities.find((one) => one.id === id);
  if (entity) {
    const count = coding.mentions.filter((one) => one.entity === id).length;
    const isProtected = 'protected' in entity && entity.protected;
    return `${name(id)} (${entity.kind}${isProtected ? ', protected' : ''}, ${count}×)`;
  }
  const date = coding.dates.find((one) => one.id === id);
  if (date) return `${name(id)} (${date.edtf ?? date.timex.value})`;
  const event = coding.events.find((one) => one.id === id);
  if (event) {
    const filled = event.roles.map(({ role, mention }) => `${role} ${name(mention)}`);
    const words = text.slice(...event.trigger);
    return `${event.type} “${words}”${filled.length > 0 ? `: ${filled.join(', ')}` : ''}`;
  }
  const claim = coding.claims.find((one) => one.id === id);
  if (claim) return `${claim.chain.map(name).join(' → ') || '?'}: ${name(id)}`;
  const link = coding.relations.find((one) => one.id === id);
  if (link) return `${name(link.from)} ${link.type} ${name(link.to)}`;
  const verdict = coding.assessments.find((one) => one.id === id);
  return verdict ? `${name(verdict.by)}: ${name(verdict.of)} is ${verdict.status}` : '';
}
