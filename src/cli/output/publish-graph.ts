import { Option } from 'commander';
import { ordinaryWords } from '../../coders/offline/lexicon/ordinary-words.ts';
import type { AttestGraph } from '../../graph/attest-graph.ts';
import { checkGraph } from '../../graph/check-graph.ts';
import type { Report } from '../../model/problem.ts';
import { ProfileName } from '../../model/profile.ts';
import { readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { type Published, publish } from '../../publish/publish.ts';
import { counted, printData } from './print.ts';

export const profileOption = (usual: ProfileName = 'public'): Option =>
  new Option('--profile <name>', 'who it is for').choices(ProfileName.options).default(usual);

/** The graph of a file, checked, as it may be shown, checked again; null where anything is wrong with either, which is reported. */
export function publishGraph(
  file: string,
  profile: ProfileName,
  out: string,
  report: Report,
): { readonly published: Published; readonly whole: AttestGraph } | null {
  const graph = readSoundGraph(file, report);
  if (!graph) return null;
  const published = publish(graph, profile, ordinaryWords());
  checkGraph(published.graph, out, report);
  return report.errors === 0 ? { published, whole: graph } : null;
}

/** What somebody is not shown, in words. */
export function describeLeftOut(profile: ProfileName, leftOut: Published['leftOut']): string {
  const { names, details, paragraphs, nodes, relationships } = leftOut;
  return (
    `${profile}; withheld: ${counted(names, 'name')}, ${counted(details, 'detail')}; left out: ` +
    `${counted(paragraphs, 'paragraph')}, ${counted(nodes, 'node')}, ${counted(relationships, 'relationship')}`
  );
}

/** To a file, whole or not at all; - is standard output. */
export function writeOut(out: string, content: string): void {
  if (out === '-') printData(content);
  else writeWhole(out, content);
}
