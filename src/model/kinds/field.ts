import { z } from 'zod';

/**
 * One property with two schemas: in annotations an absent value is null or left out, in the graph
 * it is left out.
 */
export interface Field<
  Coded extends z.ZodType = z.ZodType,
  Stored extends z.ZodType = z.ZodType,
  Name extends string | null = string | null,
> {
  readonly coded: Coded;
  readonly stored: Stored;
  /** Its name in the graph, if different from that in annotations. */
  readonly storedAs: Name;
  /** What the graph stores if the annotations leave it out. */
  readonly otherwise?: z.output<Stored>;
}
export type Fields = Readonly<Record<string, Field>>;

export type CodedShape<F extends Fields> = { [N in keyof F]: F[N]['coded'] };
export type StoredShape<F extends Fields> = {
  [N in keyof F as F[N]['storedAs'] extends string ? F[N]['storedAs'] : N]: F[N]['stored'];
};

type Optional<T extends z.ZodType, Name extends string | null = null> = Field<
  z.ZodOptional<z.ZodNullable<T>>,
  z.ZodOptional<T>,
  Name
>;

export const optional = <T extends z.ZodType>(type: T): Optional<T> => ({
  coded: type.nullish(),
  stored: type.optional(),
  storedAs: null,
});

export const optionalAs = <T extends z.ZodType, Name extends string>(
  storedAs: Name,
  type: T,
): Optional<T, Name> => ({ coded: type.nullish(), stored: type.optional(), storedAs });

export const required = <T extends z.ZodType>(type: T): Field<T, T, null> => ({
  coded: type,
  stored: type,
  storedAs: null,
});

/** A flag that is set or left out, never null. */
export const mark = <T extends z.ZodType>(
  type: T,
): Field<z.ZodOptional<T>, z.ZodOptional<T>, null> => ({
  coded: type.optional(),
  stored: type.optional(),
  storedAs: null,
});

/** A flag that the graph also stores when it is false. */
export const switchField = (): Field<z.ZodOptional<z.ZodBoolean>, z.ZodBoolean, null> => ({
  coded: z.boolean().optional(),
  stored: z.boolean(),
  storedAs: null,
  otherwise: false,
});

type RecordOf<S extends z.core.$ZodShape> = z.ZodObject<
  { -readonly [N in keyof S]: S[N] },
  z.core.$strict
>;

/** A record one level deep, in both forms. */
export const record = <F extends Fields>(
  parts: F,
): { coded: RecordOf<CodedShape<F>>; stored: RecordOf<StoredShape<F>> } => ({
  coded: z.strictObject(codedShape(parts)),
  stored: z.strictObject(storedShape(parts)),
});

/** A field that holds a record. */
export const optionalRecord = <C extends z.ZodType, S extends z.ZodType>({
  coded,
  stored,
}: {
  coded: C;
  stored: S;
}): Field<z.ZodOptional<z.ZodNullable<C>>, z.ZodOptional<S>, null> => ({
  coded: coded.nullish(),
  stored: stored.optional(),
  storedAs: null,
});

export const codedShape = <F extends Fields>(fields: F): CodedShape<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { coded }]) => [name, coded]),
  ) as CodedShape<F>;

export const storedShape = <F extends Fields>(fields: F): StoredShape<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { stored, storedAs }]) => [storedAs ?? name, stored]),
  ) as StoredShape<F>;
