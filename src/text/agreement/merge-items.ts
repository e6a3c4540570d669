import type { Alternative } from '../../model/item.ts';

/** An item of a reading, of whatever section. */
export interface MergedItem {
  readonly id: string;
  readonly confidence?: number | undefined;
  readonly alternatives?: readonly Alternative[] | undefined;
  readonly [field: string]: unknown;
}

/** What only one of two readings has is no surer than this. */
const DOUBTED = 0.3;

/** An item that the reading of `missing` does not have. */
export const withDoubt = <T extends MergedItem>(item: T, missing: string): T => ({
  ...item,
  confidence: Math.min(item.confidence ?? 1, DOUBTED),
  alternatives: [
    ...(item.alternatives ?? []),
    { field: 'reading', value: 'none', why: `${missing} does not read it` },
  ],
});

/** Fields that say how something was read, and words whose ends readers see differently. */
const UNCOMPARED: ReadonlySet<string> = new Set([
  ...['id', 'confidence', 'rule', 'alternatives', 'start', 'end'],
  ...['content', 'cue', 'source', 'trigger', 'also', 'span', 'aliases', 'label', 'timex'],
  ...['roles', 'claims', 'protected'],
]);

/**
 * An item that both readings have, with the values of the first; `differs` says whether the second
 * has others.
 */
export function mergeItems(
  first: MergedItem,
  second: MergedItem,
  [one, other]: readonly [string, string],
  onlyBoth: boolean,
): { readonly item: MergedItem; readonly differs: boolean } {
  const differing = Object.keys({ ...first, ...second })
    .filter((field) => !UNCOMPARED.has(field))
    .filter((field) => saying(first[field]) !== saying(second[field]))
    .map((field): Alternative => {
      const value = saying(second[field]);
      return { field, value: value === '' ? 'none' : value, why: `${other} reads it so` };
    });
  const { shared, lone, doubts } = mergeRoles(rolesOf(first), rolesOf(second), [one, other]);
  const alternatives = [...(first.alternatives ?? []), ...differing, ...doubts];
  const confidences = [first.confidence ?? 1, second.confidence ?? 1];
  const differs = differing.length + doubts.length > 0;
  const isProtected = first['protected'] === true || second['protected'] === true;
  return {
    differs,
    item: {
      ...first,
      confidence: differs ? Math.min(...confidences) : Math.max(...confidences),
      ...(alternatives.length > 0 && { alternatives }),
      ...('roles' in first && { roles: onlyBoth ? shared : [...shared, ...lone] }),
      ...('claims' in first && { claims: union(first['claims'], second['claims']) }),
      ...(isProtected && UNNAMED),
    },
  };
}

const UNNAMED = { protected: true, name: null, aliases: [] };

const saying = (value: unknown): string =>
  value == null || (Array.isArray(value) && value.length === 0)
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

const union = (first: unknown, second: unknown): unknown[] => [
  ...new Set([...(first as unknown[]), ...((second as unknown[] | undefined) ?? [])]),
];

interface FilledRole {
  readonly role: string;
  readonly mention: string;
  readonly confidence?: number | undefined;
}

const rolesOf = ({ roles }: MergedItem): readonly FilledRole[] =>
  Array.isArray(roles) ? (roles as FilledRole[]) : [];

/** Roles of both readings; one that only one of them has is a doubt. */
function mergeRoles(
  first: readonly FilledRole[],
  second: readonly FilledRole[],
  [one, other]: readonly [string, string],
): {
  readonly shared: readonly FilledRole[];
  readonly lone: readonly FilledRole[];
  readonly doubts: readonly Alternative[];
} {
  const keyOf = ({ role, mention }: FilledRole): string => `${role} ${mention}`;
  const ours = new Set(first.map(keyOf));
  const theirs = new Set(second.map(keyOf));
  const lone = [
    ...first.filter((role) => !theirs.has(keyOf(role))).map((role) => ({ role, missing: other })),
    ...second.filter((role) => !ours.has(keyOf(role))).map((role) => ({ role, missing: one })),
  ];
  return {
    shared: first.filter((role) => theirs.has(keyOf(role))),
    lone: lone.map(({ role }) => ({
      ...role,
      confidence: Math.min(role.confidence ?? 1, DOUBTED),
    })),
    doubts: lone.map(({ role: { role }, missing }) => ({
      field: 'roles',
      value: role,
      why: `${missing} does not read it`,
    })),
  };
}
