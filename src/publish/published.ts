/** No value has it at run time: it only stands in the type. */
declare const throughPublish: unique symbol;

/** What has been through this room. Whatever shows something to others takes nothing else. */
export type ForOthers<T> = T & { readonly [throughPublish]: true };
