/** Everything that a reader could find in these files: their paths, and what they hold. */
export async function readableText(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const texts: string[] = [];
  for (const [path, bytes] of files) texts.push(path, await textIn(bytes));
  return texts.join('\n');
}

/** What a format packs is unpacked here, by how its bytes begin. */
async function textIn(bytes: Buffer): Promise<string> {
  return bytes.toString('utf8');
}
