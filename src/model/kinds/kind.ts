import { z } from 'zod';
import type { Class } from './classes.ts';
import {
  type CodedShape,
  codedShape,
  type Fields,
  type StoredShape,
  storedShape,
} from './field.ts';
import { codedFrame, storedFrame } from './frame.ts';

/** How two of a kind in two articles are told to be one; the comparing is done in `src/resolve`. */
export type Comparison =
  /** By number, echelon, branch, honorific and country. */
  | 'designation'
  /** By name and country; an acronym is a doubt. */
  | 'name-and-country'
  /** By name alone. */
  | 'name'
  /** By name and a post that few can hold. */
  | 'post'
  /** By name and the country that the articles are about. */
  | 'scene'
  /** By IMO number, else by name and country. */
  | 'registration'
  /** By what is quoted from it, who released it, and when. */
  | 'contents'
  /** Not at all: it is described, not named. */
  | 'never';

/** A filled circle and the words in it. */
interface KindLook {
  readonly color: string;
  readonly text: string;
  /** Diameter in pixels at the drawing's own scale. */
  readonly size: number;
  /** Its place among the kinds in legends and lists of labels. */
  readonly rank: number;
}

/** Everything that has to be said of a kind of thing. */
interface Declaration {
  /** In annotations. */
  readonly kind: string;
  /** In the graph. */
  readonly label: string;
  /** What it is, for legends and docs. */
  readonly meaning: string;
  readonly classes: readonly Class[];
  /** What it has besides a name. */
  readonly fields: Fields;
  readonly comparison: Comparison;
  readonly look: KindLook;
}

type Strict<S extends z.core.$ZodShape> = z.ZodObject<
  { -readonly [N in keyof S]: S[N] },
  z.core.$strict
>;

/** A kind, with the schemas that follow from its fields. */
export type Kind<D extends Declaration = Declaration> = D & {
  /** Of an entity in annotations. */
  readonly coded: { kind: z.ZodLiteral<D['kind']> } & typeof codedFrame & CodedShape<D['fields']>;
  /** Of its node. */
  readonly stored: Strict<typeof storedFrame & StoredShape<D['fields']>>;
};

export const defineKind = <const D extends Declaration>(declaration: D): Kind<D> => ({
  ...declaration,
  coded: {
    kind: z.literal(declaration.kind),
    ...codedFrame,
    ...codedShape(declaration.fields),
  } as Kind<D>['coded'],
  stored: z.strictObject({
    ...storedFrame,
    ...storedShape(declaration.fields),
  }) as Kind<D>['stored'],
});
