import { z } from 'zod';
import { Coding } from './coding.ts';
import { Expectations } from './expectations.ts';
import { EdgeAttributes, NODE_SCHEMAS, SerializedGraph } from './graph.ts';
import { Problem } from './problem.ts';
import { FrontMatter } from './source.ts';
import { Annotations } from './standoff.ts';

/** JSON Schemas (draft 2020-12), by file name, of every file that other tools read or write. */
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

/** The schema of a file's content, before defaults are filled in. */
const schemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
