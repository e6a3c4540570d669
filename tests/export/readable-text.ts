import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';

/** Everything that a reader could find in these files: their paths, and what they hold. */
export async function readableText(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const texts: string[] = [];
  for (const [path, bytes] of files) texts.push(path, await textIn(bytes));
  return texts.join('\n');
}

/** What a format packs is unpacked here, by how its bytes begin; the bytes themselves stay too. */
async function textIn(bytes: Buffer): Promise<string> {
  const plain = bytes.toString('utf8');
  if (plain.startsWith('PAR1')) return `${await parquetText(bytes)}\n${plain}`;
  return plain.startsWith('PK') ? `${unpackedText(bytes)}\n${plain}` : plain;
}

const unpackedText = (bytes: Buffer): string =>
  Object.entries(unzipSync(new Uint8Array(bytes)))
    .map(([path, part]) => `${path}\n${strFromU8(part)}`)
    .join('\n');

async function parquetText(bytes: Buffer): Promise<string> {
  const file = new Uint8Array(bytes).buffer;
  return (await parquetReadObjects({ file }))
    .map((row) => Object.values(row).flat().join('\n'))
    .join('\n');
}
