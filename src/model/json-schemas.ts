import { z } from 'zod';
import { Coding } from './coding.ts';
import { Expectations } from './expectations.ts';
import { EdgeAttributes, NODE_SCHEMAS, SerializedGraph } from './graph.ts';
import { Problem } from './problem.ts';
import { FrontMatter } from './source.ts';
import { Annotations } from './standoff.ts';

/** JSON Schema (draft 2020-12) of every file that other tools read or write, by file name. */
export const jsonSchemas = (): Record<string, object> => ({
  annotations: schemaOf(Annotations),
  coding: schemaOf(Coding),
  expectations: schemaOf(Expectations),
  'front-matter': schemaOf(FrontMatter),
  problem: schemaOf(Problem),
  graph: schemaOf(SerializedGraph),
  'graph-nodes': schemaOf(z.strictObject(NODE_SCHEMAS)),
  'graph-edge': schemaOf(EdgeAttributes),
});

/** Of what a file may hold, before defaults are filled in. */
const schemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
