import type { Report } from '../../../model/problem.ts';
import { foreignFormat } from '../../container/foreign-format.ts';

const ZIP = 'PK\u0003\u0004';
/** A document with a password is a file of old Office with this stream in it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether it may be a document of Word since 2007; else what it is is reported. */
export function isWordDocument(bytes: Uint8Array, file: string, report: Report): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.subarray(0, ZIP.length).toString('latin1') === ZIP && all.includes('word/')) return true;
  if (all.includes(ENCRYPTED)) {
    report.error(
      'source:encrypted',
      'the file can only be opened with a password',
      { file },
      { actual: 'encrypted', expected: 'a file without a password' },
    );
    return false;
  }
  report.error(
    'source:foreign-format',
    'the file is not what its name says',
    { file },
    { actual: foreignFormat(bytes) ?? 'something else', expected: 'a document of Word (.docx)' },
  );
  return false;
}
