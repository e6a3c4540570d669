import { z } from 'zod';
import type { FactId } from './ids.ts';

/** Ids as somebody wrote them; whether there is such a thing is found out later. */
export const WrittenNodeId = z.string().min(1).brand<'NodeId'>();
export const WrittenSourceId = z.string().min(1).brand<'SourceId'>();
export const WrittenFactId = z.string().min(1) as unknown as z.ZodType<FactId>;
