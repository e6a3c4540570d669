/** A word that fills a slot of a trigger, and the rule that found it. */
export interface Argument {
  readonly head: number;
  readonly rule: string;
  readonly confidence: number;
}
