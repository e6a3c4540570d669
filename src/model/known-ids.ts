import { z } from 'zod';
import type { FactId } from './ids.ts';

/** Ids in results and figures: made from a checked graph, so their form is not checked again. */
export const KnownNodeId = z.string().brand<'NodeId'>();
export const KnownEdgeId = z.string().brand<'EdgeId'>();

/** Ids as somebody wrote them; whether there is such a thing is found out later. */
export const WrittenNodeId = z.string().min(1).brand<'NodeId'>();
export const WrittenFactId = z.string().min(1) as unknown as z.ZodType<FactId>;
