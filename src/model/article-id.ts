import type { NodeId, SourceId } from './ids.ts';

/** The id of a source's article. In a file of its own, as the page needs it without a schema. */
export const articleId = (source: SourceId): NodeId => `article:${source}` as NodeId;
