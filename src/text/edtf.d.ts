declare module 'edtf' {
  /** Parses an EDTF value of one of these types; throws if it is invalid. */
  export default function edtf(value: string, options: { types: string[] }): object;
}
