export type CorpusPart = 'learn' | 'tune' | 'held';
export const PARTS: readonly CorpusPart[];
export function partOf(id: string): CorpusPart;
