import type { FileRequest } from '../../bring-in/bring-in-api.ts';

type Packed = Pick<FileRequest, 'content' | 'sha256'>;

/** A file as JSON can hold it, with the hash of its bytes; null if it cannot be read. */
export async function packFile(file: Blob): Promise<Packed | null> {
  try {
    const bytes = await file.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return {
      content: await inBase64(new Blob([bytes])),
      sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  } catch {
    return null;
  }
}

const inBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
