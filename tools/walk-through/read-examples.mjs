import { annotate } from '../../dist/coders/offline/annotate.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { readSources } from '../../dist/ingest/read-sources.js';
import { createReport } from '../../dist/model/problem.js';

/** The articles of these folders: source, text, people's coding and the machine's reading. */
export async function readExamples(folders) {
  const report = createReport();
  const coded = readSources(folders, report);
  if (report.errors > 0) throw new Error(report.problems[0].reason);
  const read = [];
  for (const { source, annotations } of coded) {
    const reading = await annotate(textOfSource(source), createReport());
    read.push({ source, id: source.front.id, text: source.text, coding: annotations, reading });
  }
  return read;
}
