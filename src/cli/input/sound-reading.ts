import type { Coder, SourceText } from '../../coders/coder.ts';
import { sha256 } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { Annotations } from '../../model/standoff.ts';
import { keepSound } from '../../text/gate/keep-sound.ts';

/** What fails the gate is a mistake of the coder: it is reported, and left out. */
export async function soundReading(
  coder: Coder,
  source: SourceText,
  report: Report,
): Promise<Annotations | null> {
  const reading = await coder.read(source, report);
  const held = { id: source.id, text: source.text, sha256: sha256(source.text) };
  const place = (section: string, at: number) => ({ file: source.id, path: `${section}[${at}]` });
  return keepSound(reading, held, place, report);
}
