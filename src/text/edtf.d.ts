declare module 'edtf' {
  /** Parses an EDTF value of one of these types; throws where it is none. */
  export default function edtf(value: string, options: { types: string[] }): object;
}
