/** A reader of the numbers in a base64 string; returns zero after the end. */
interface Bytes {
  readonly byte: () => number;
  readonly varint: () => number;
}

export const unpackBytes = (packed: string): Bytes => {
  const bytes = decodeBase64(packed);
  let at = 0;
  const byte = (): number => bytes[at++] ?? 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const part = byte();
      value |= (part & 127) << shift;
      if (part < 128) break;
    }
    return value;
  };
  return { byte, varint };
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Does not use Node's Buffer, so that the reader also runs in a browser. */
const decodeBase64 = (text: string): Uint8Array => {
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit += 1) digits[DIGITS.charCodeAt(digit)] = digit;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    const value =
      ((digits[text.charCodeAt(index)] ?? 0) << 18) |
      ((digits[text.charCodeAt(index + 1)] ?? 0) << 12) |
      ((digits[text.charCodeAt(index + 2)] ?? 0) << 6) |
      (digits[text.charCodeAt(index + 3)] ?? 0);
    bytes[at++] = value >> 16;
    bytes[at++] = (value >> 8) & 255;
    bytes[at++] = value & 255;
  }
  return bytes;
};
