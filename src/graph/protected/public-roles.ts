import { z } from 'zod';
import data from './public-roles.json' with { type: 'json' };
import { roleWords } from './role-words.ts';

const Words = z.string().regex(/^\p{Ll}+(?: \p{Ll}+)*$/u);

/** Roles in which somebody acts in public, so that their name may be published. */
export const PublicRoles = z.strictObject({
  groups: z.array(
    z.strictObject({
      about: z.string(),
      /** In the singular: "the ministers" are nobody. */
      roles: z.array(Words).min(1),
      /**
       * `named-body`: the text names what they lead; `to-speak`: the text quotes them;
       * `nothing-more`: no word but "the" stands beside the role.
       */
      needs: z.enum(['named-body', 'to-speak', 'nothing-more']).optional(),
      /** A role with one of these words in it is a private one: "tank commander". */
      unless: z.array(Words).optional(),
    }),
  ),
});

type Group = z.infer<typeof PublicRoles>['groups'][number];
interface Role {
  readonly name: string;
  readonly words: readonly string[];
  /** How many of its words come before its first preposition: 1 of "head of state". */
  readonly heads: number;
  readonly group: Group;
}

const headsOf = (words: readonly string[]): number => {
  const end = words.findIndex((word) => roleWords.links.has(word));
  return end < 0 ? words.length : end;
};

const ROLES: readonly Role[] = (data as z.infer<typeof PublicRoles>).groups
  .flatMap((group) =>
    group.roles.map((name) => {
      const words = name.split(' ');
      return { name, words, heads: headsOf(words), group };
    }),
  )
  .sort((a, b) => b.words.length - a.words.length);

/**
 * The public role that a phrase states of somebody ("Deputy Interior Minister", "a spokeswoman for
 * the UVR"), or null. The head of the phrase decides: "the minister's daughter" is a daughter.
 */
export function publicRoleIn(phrase: string, isQuoted: boolean): string | null {
  // A list or an aside after the role says nothing about it.
  const [stated = ''] = phrase.split(/[,;:()\n–—]/u);
  const words = stated.match(/[\p{L}\p{N}]+(?:['’](?!s\b)\p{L}+)*/gu) ?? [];
  const lower = words.map((word) => word.toLowerCase());
  const end = headsOf(lower);
  const found = ROLES.find(({ words: role, heads }) =>
    role.every((word, at) => lower[end - heads + at] === word),
  );
  if (!found || end === 0) return null;
  const { needs, unless = [] } = found.group;
  if (unless.some((word) => lower.includes(word))) return null;
  if (needs === 'to-speak' && !isQuoted) return null;
  const others = [...words.slice(0, end - found.heads), ...words.slice(end)];
  if (needs === 'named-body' && !others.some(isName)) return null;
  if (needs === 'nothing-more' && !others.every((word) => word.toLowerCase() === 'the'))
    return null;
  return found.name;
}

const isName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && !(isTitled(word) && roleWords.notBodies.has(word.toLowerCase()));
/** "The", not "THE". */
const isTitled = (word: string): boolean => !/\p{Lu}/u.test(word.slice(1));
