/** Whether a word begins with one of these stems. */
export const beginsWith = (word: string, stems: ReadonlySet<string>): boolean => {
  for (const stem of stems) if (word.startsWith(stem)) return true;
  return false;
};
