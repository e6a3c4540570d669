/** Exists only in the type; no value has it at run time. */
declare const throughPublish: unique symbol;

/**
 * A value that has been through this room. Code that shows something to others accepts nothing
 * else.
 */
export type ForOthers<T> = T & { readonly [throughPublish]: true };
