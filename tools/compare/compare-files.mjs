import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prints how many files are the same, and each that is not; gives how many are not. */
export function compareFiles(before, after, print) {
  const [old, now] = [hashesIn(before), hashesIn(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const differing = names.filter((name) => old.get(name) !== now.get(name));
  print(`files: ${names.length - differing.length} of ${names.length} the same`);
  for (const name of differing)
    print(`  ${name}: ${!old.has(name) ? 'new' : !now.has(name) ? 'gone' : 'differs'}`);
  return differing.length;
}

/** What a program keeps for its own next build is its own affair. */
const isOutput = (file) => !/(^|\/)cache\//.test(file);

function hashesIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(isOutput);
  return new Map(
    files.map((file) => [file, createHash('sha256').update(contentOf(folder, file)).digest('hex')]),
  );
}

/** A manifest names files of the cache after the program that wrote them. */
function contentOf(folder, file) {
  const content = readFileSync(join(folder, file));
  if (!file.endsWith('manifest.jsonl')) return content;
  return content.toString().replaceAll(/"annotations":"[^"]*"/g, '"annotations":"…"');
}
