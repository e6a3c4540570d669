import { Parser } from 'htmlparser2';

/** The text of each kind of element, by its name as written; the first of each counts. */
export function textOfElements(xml: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: { readonly name: string; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push({ name, text: '' }),
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: () => {
        const done = open.pop();
        if (done && !texts.has(done.name)) texts.set(done.name, done.text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}
