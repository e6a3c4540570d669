/** The part of the library that is used; its own types are out of reach of its exports. */
declare module 'mhtml-to-html' {
  export function parse(data: Uint8Array): {
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly resources: Readonly<
      Record<string, { readonly id?: string; readonly data?: string } | undefined>
    >;
    readonly index?: string;
  };
}
