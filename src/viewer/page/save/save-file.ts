/** Milliseconds after which no browser still reads what it saves. */
const READ = 60_000;

/** Hands the reader a file. Names are of the page, never of the graph: they show in lists of files. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), READ);
}

export const saveText = (name: string, type: 'text/csv' | 'image/svg+xml', text: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
