/** Milliseconds. By then every browser has read the file. */
const READ = 60_000;

/**
 * Saves a file. Its name comes from the page, never from the graph: names show up in file lists.
 */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), READ);
}

export const saveText = (name: string, type: 'text/csv' | 'image/svg+xml', text: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
