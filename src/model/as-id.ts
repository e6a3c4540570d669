import type { EdgeId, NodeId, SourceId } from './ids.ts';

/** For ids that come back as plain text: keys of an object, or of a library's graph. */
export const asNodeId = (id: string): NodeId => id as NodeId;
export const asEdgeId = (id: string): EdgeId => id as EdgeId;
export const asSourceId = (id: string): SourceId => id as SourceId;
