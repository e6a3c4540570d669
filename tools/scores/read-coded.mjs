import { annotate } from '../../dist/coders/offline/annotate.js';
import { readEnglishDocument } from '../../dist/coders/offline/en/language/read-english-document.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { createReport } from '../../dist/model/problem.js';
import { keepSound } from '../../dist/text/gate/keep-sound.js';

/** Reads coded articles (`{ source, annotations }`) with the offline coder, to be scored. */
export async function readCoded(articles) {
  const read = [];
  for (const { source, annotations } of articles) {
    const given = textOfSource(source);
    const reading = await annotate(given, createReport());
    read.push({
      id: given.id,
      text: given.text,
      coding: annotations,
      reading,
      tree: readEnglishDocument(given).tokens,
      refused: isRefused(source, reading),
    });
  }
  return read;
}

/** Whether the gate leaves anything of a reading out, or all of it is empty. */
function isRefused({ front, text, sha256 }, reading) {
  const report = createReport();
  const placeOf = (section, index) => ({ path: `${section}.${index}` });
  keepSound(reading, { id: front.id, text, sha256 }, placeOf, report);
  return report.problems.length > 0 || reading.mentions.length === 0;
}
