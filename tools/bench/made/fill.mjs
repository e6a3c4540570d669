/** Replaces `{name}` by the value in `facts`, and `{Name}` by the same with a capital. */
export const fill = (template, facts) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const value = facts[name.charAt(0).toLowerCase() + name.slice(1)];
    if (value === undefined) throw new Error(`no ${name} for: ${template}`);
    return /^[A-Z]/.test(name) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });

export const canFill = (template, facts) =>
  [...template.matchAll(/\{(\w+)\}/g)].every(
    ([, name]) => facts[name.charAt(0).toLowerCase() + name.slice(1)] !== undefined,
  );

export const wordsIn = (text) => text.split(/\s+/).length;

export function ordinal(number) {
  const ending =
    number % 100 > 10 && number % 100 < 14 ? 'th' : { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10];
  return `${number}${ending ?? 'th'}`;
}

export function shuffled(list, random) {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other], result[at]];
  }
  return result;
}
