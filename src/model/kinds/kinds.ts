import { z } from 'zod';
import { agency } from './agency.ts';
import { type Class, type WithImplied, withImplied } from './classes.ts';
import { group } from './group.ts';
import type { Comparison } from './kind.ts';
import { object } from './object.ts';
import { organization } from './organization.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { publication } from './publication.ts';
import { unit } from './unit.ts';
import { vessel } from './vessel.ts';
import { work } from './work.ts';

/** All kinds of things in articles, in the order of docs/coding.md. */
export const KINDS = [
  unit,
  agency,
  publication,
  organization,
  person,
  group,
  place,
  work,
  object,
  vessel,
] as const;
type AnyKind = (typeof KINDS)[number];

export const EntityKind = z.enum(KINDS.map(({ kind }) => kind));
export type EntityKind = AnyKind['kind'];

/** `date` is reserved for dates, which have their own list and values in annotations. */
export const MentionKind = z.enum([...EntityKind.options, 'date']);
export type MentionKind = z.infer<typeof MentionKind>;

const IN_LEGENDS = [...KINDS].sort((a, b) => a.look.rank - b.look.rank);

export const NodeLabel = z.enum([
  'Article',
  ...IN_LEGENDS.map(({ label }) => label),
  'Date',
  'Event',
  'Claim',
  'Mention',
]);
export type NodeLabel = z.infer<typeof NodeLabel>;

export type EntityLabel = AnyKind['label'];
type ByKind = { readonly [K in AnyKind as K['kind']]: K };
type LabelOfKind = { readonly [K in AnyKind as K['kind']]: K['label'] };

export const KIND = Object.fromEntries(KINDS.map((kind) => [kind.kind, kind])) as ByKind;
export const LABEL_OF_KIND = Object.fromEntries(
  KINDS.map(({ kind, label }) => [kind, label]),
) as LabelOfKind;

/** The labels of kinds of a class. */
export type LabelOfClass<C extends Class> = AnyKind extends infer K
  ? K extends AnyKind
    ? C extends WithImplied<K['classes'][number]>
      ? K['label']
      : never
    : never
  : never;

/** The labels of kinds that are compared in certain ways. */
export type LabelComparedBy<C extends Comparison> = Extract<AnyKind, { comparison: C }>['label'];

export const comparisonOf = (label: NodeLabel): Comparison => COMPARISONS.get(label) ?? 'never';
const COMPARISONS = new Map<NodeLabel, Comparison>(
  KINDS.map(({ label, comparison }) => [label, comparison]),
);

export const labelsOf = <C extends Class>(wanted: C): readonly LabelOfClass<C>[] =>
  KINDS.filter(({ classes }) => withImplied(classes).has(wanted)).map(
    ({ label }) => label as LabelOfClass<C>,
  );

export const isOfClass = <C extends Class>(label: NodeLabel, wanted: C): label is LabelOfClass<C> =>
  OF_CLASS.get(label)?.has(wanted) ?? false;
const OF_CLASS = new Map<NodeLabel, ReadonlySet<Class>>(
  KINDS.map(({ label, classes }) => [label, withImplied(classes)]),
);
