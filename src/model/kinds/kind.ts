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

/**
 * How to tell that two of a kind in different articles are the same; `src/resolve` compares them.
 */
export type Comparison =
  /** By number, echelon, branch, honorific and country. */
  | 'designation'
  /** By name and country; an acronym gives only a doubt. */
  | 'name-and-country'
  /** By name alone. */
  | 'name'
  /** By name and a post that few people can hold. */
  | 'post'
  /** By name and the country that the articles are about. */
  | 'scene'
  /** By IMO number, else by name and country. */
  | 'registration'
  /** By quotations from it, its publisher, and its date. */
  | 'contents'
  /** Never: things of this kind are described, not named. */
  | 'never';

/** A filled circle, and the colour of the words in it. */
interface KindLook {
  readonly color: string;
  readonly text: string;
  /** Diameter in pixels at the drawing's own scale. */
  readonly size: number;
  /** Its position among the kinds in legends and lists of labels. */
  readonly rank: number;
}

/** Everything that is declared about a kind of thing. */
interface Declaration {
  /** Its name in annotations. */
  readonly kind: string;
  /** Its label in the graph. */
  readonly label: string;
  /** What it is, for legends and docs. */
  readonly meaning: string;
  readonly classes: readonly Class[];
  /** Its fields besides those that every kind has. */
  readonly fields: Fields;
  /** Properties that only its node has: no coder writes them. */
  readonly nodeOnly?: z.core.$ZodShape;
  readonly comparison: Comparison;
  readonly look: KindLook;
}

type Strict<S extends z.core.$ZodShape> = z.ZodObject<
  { -readonly [N in keyof S]: S[N] },
  z.core.$strict
>;

/** A kind with the schemas derived from its fields. */
export type Kind<D extends Declaration = Declaration> = D & {
  /** Schema of an entity in annotations. */
  readonly coded: { kind: z.ZodLiteral<D['kind']> } & typeof codedFrame & CodedShape<D['fields']>;
  /** Schema of its node. */
  readonly stored: Strict<typeof storedFrame & StoredShape<D['fields']> & NodeOnly<D>>;
};

type NodeOnly<D> = D extends { nodeOnly: infer S extends z.core.$ZodShape } ? S : unknown;

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
    ...declaration.nodeOnly,
  }) as unknown as Kind<D>['stored'],
});
