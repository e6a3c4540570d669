/** A BCP 47 tag of language and region as in front matter: `en_GB` is `en-GB`; else null. */
export function languageTag(stated: string): string | null {
  const [language = '', ...more] = stated.trim().split(/[-_.]/);
  const tag = [language.toLowerCase(), ...more].join('-');
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}
