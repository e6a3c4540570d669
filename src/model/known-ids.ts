import { z } from 'zod';

/** Ids in results and figures: made from a checked graph, so their form is not checked again. */
export const KnownNodeId = z.string().brand<'NodeId'>();
export const KnownEdgeId = z.string().brand<'EdgeId'>();
export const KnownSourceId = z.string().brand<'SourceId'>();
