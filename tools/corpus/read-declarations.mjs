/**
 * The lines after a marked text: what each id is. A line is an id, a type, then options in any
 * order: `key=value`, a bare word of a closed list, a count, and for entities a name or label last.
 */
export function readDeclarations(lines) {
  const sections = {
    entities: [],
    dates: [],
    claims: [],
    events: [],
    relations: [],
    assessments: [],
  };
  let section = sections.entities;
  for (const line of lines) {
    const heading = /^# ?(\w+)$/.exec(line)?.[1];
    if (heading) {
      if (!(heading in sections)) throw new Error(`no such section: ${heading}`);
      section = sections[heading];
    } else if (line.trim() !== '') {
      section.push(readLine(line));
    }
  }
  return sections;
}

function readLine(line) {
  const [head, ...rest] = line.split(/ (?=[=~|](?: |$))/);
  const tails = Object.fromEntries(rest.map((one) => [one[0], one.slice(2)]));
  const words = head.match(/(?:[^\s"]|"[^"]*")+/g);
  const [id, type, ...others] = words;
  const options = {};
  const flags = [];
  for (const word of others) {
    const [, key, value] = /^(\w+)=(.*)$/.exec(word) ?? [];
    if (key) options[key] = [...(options[key] ?? []), unquote(value)];
    else flags.push(word);
  }
  return { line, id, type, flags, options, tails };
}

const unquote = (value) => value.replace(/^"(.*)"$/, '$1');
