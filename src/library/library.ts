/**
 * What other programs import from 'attest'; docs/library.md has examples. Nothing happens at import.
 * Bad data is never thrown: every function gives `problems`, and null where there is nothing to give.
 */
export type { EdgeAttributes, NodeAttributes } from '../model/graph.ts';
export type { NodeLabel } from '../model/kinds/kinds.ts';
export type { Problem } from '../model/problem.ts';
export type { ProfileName } from '../model/profile.ts';
export type { RelationshipType } from '../model/relationships.ts';
export type { Source } from '../model/source.ts';
export type { Annotations } from '../model/standoff.ts';
export {
  type AnalyseGraphOptions as AnalyseOptions,
  analyseGraphData as analyseGraph,
  type FiguresTable as AnalysisTable,
} from './analyse-graph-data.ts';
export { annotateArticle as annotate } from './annotate-article.ts';
export { buildArticles as buildGraph } from './build-articles.ts';
export { type BuildIntoOptions as BuildOptions, buildInto as buildFolder } from './build-into.ts';
export { checkGraphData as checkGraph } from './check-graph-data.ts';
export {
  exportGraphData as exportGraph,
  type FormatForExport as ExportFormat,
  formatsForExport as exportFormats,
} from './export-graph-data.ts';
export type { GraphData, GraphEdge, GraphNode } from './graph-data.ts';
export {
  type DataForOthers as PublishedGraph,
  type PublishOptions,
  publishGraphData as publishGraph,
} from './publish-graph-data.ts';
export {
  type GivenText as Text,
  type LibraryArticle as Article,
  makeArticle,
  readArticle,
  readArticles,
} from './read-articles.ts';
export { readGraphData as readGraph } from './read-graph-data.ts';
