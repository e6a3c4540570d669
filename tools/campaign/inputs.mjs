import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';

/**
 * Grammars of what people feed the program, and damage to it. Each arbitrary gives `{ files }`:
 * names and contents, in a folder of its own.
 */

const NAMES = fc.constantFrom(
  'Oleh Lys',
  'Min Tarro',
  'Ana Petrova-Grin',
  "Seb O'Dell",
  'U Kyaw Senn',
  'Іван Тор',
);
const BODIES = fc.constantFrom(
  'the 14th Brigade',
  'Valley Guard',
  'the ministry',
  'militants',
  'a court in Orsk',
);
const PLACES = fc.constantFrom(
  'Dubrova',
  'Temra',
  'Old Tamrit',
  'the town of Oskilne',
  'São Varel',
);
const DEEDS = fc.constantFrom(
  'shelled',
  'was killed by',
  'denied that troops burned',
  'detained 12 people in',
  'struck',
);
const DAYS = fc.constantFrom(
  'on Monday',
  'on May 3, 2024',
  'yesterday',
  'in the night to 5 June',
  'at 09:40 GMT',
  'in 1970',
);

const sentence = fc
  .tuple(
    BODIES,
    DEEDS,
    PLACES,
    DAYS,
    NAMES,
    fc.constantFrom(
      ', NAME said.',
      '," NAME, 15, told reporters.',
      ', according to NAME.',
      '. NAME denied it.',
      '?',
      '…',
      ' (NAME)',
      ', the purported killing of NAME angered residents.',
      ', killing NAME, 34, and wounding two others, officials said.',
    ),
  )
  .map(
    ([body, deed, place, day, name, end]) =>
      `${body[0].toUpperCase()}${body.slice(1)} ${deed} ${place} ${day}${end.replace('NAME', name)}`,
  );
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
);
const prose = fc
  .array(fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 1, arbitrary: noise }), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((parts) =>
    fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\t').map((glue) => parts.join(glue)),
  );

const value = fc.oneof(
  NAMES,
  fc.constantFrom(
    '',
    '2024-05-04',
    '12 June 2024',
    '0001-01-01',
    '2024-05-04T23:30:00-05:00',
    'https://a.example/x?y=1',
    'null',
    '[a, b]',
    '{',
    '"',
    '!!js/function x',
    '&a *a',
    '0x1F',
    '1e999',
    '~',
    'yes',
  ),
  noise,
);
const KEYS = fc.constantFrom(
  'id',
  'title',
  'published',
  'publication',
  'url',
  'language',
  'date',
  'tags',
  'author',
  'version',
  'updated',
  '__proto__',
  'constructor',
);
const head = fc
  .array(fc.tuple(KEYS, value), { maxLength: 6 })
  .chain((fields) =>
    fc
      .constantFrom(['---', ': '], ['+++', ' = '], ['', ': '])
      .map(
        ([fence, is]) =>
          `${fence}\n${fields.map(([key, one]) => `${key}${is}${one}`).join('\n')}\n${fence}\n`,
      ),
  );

const tag = fc.constantFrom(
  'p',
  'div',
  'article',
  'h1',
  'script',
  'style',
  'table',
  'svg',
  'template',
  'a href="javascript:x"',
  'time datetime="0001-01-01"',
  'dialog',
  'noscript',
  'br/',
);
const { html } = fc.letrec((tie) => ({
  html: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    prose,
    fc
      .tuple(tag, fc.array(tie('html'), { maxLength: 4 }))
      .map(([name, inside]) => `<${name}>${inside.join('')}</${name.split(' ')[0]}>`),
    fc.constantFrom(
      '&nbsp;',
      '&#0;',
      '&#x1F;',
      '&lt;script&gt;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!doctype html>',
      '<meta charset=utf-16>',
    ),
  ),
}));
const page = fc
  .tuple(value, html)
  .map(
    ([title, body]) =>
      `<!doctype html><html><head><title>${title}</title></head><body><article>${body}</article></body></html>`,
  );

const line = fc
  .record(
    {
      id: fc.oneof(fc.uuid(), value),
      text: prose,
      published: value,
      title: value,
      extra: fc.json(),
    },
    { requiredKeys: [] },
  )
  .map((object) => JSON.stringify(object));
const lines = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: line },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: noise },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join('\n'));

const decision = fc
  .record(
    {
      what: fc.constantFrom(
        'retract',
        'same',
        'different',
        'reject',
        'correct',
        'undo',
        'protect',
        'release',
        'burn',
      ),
      ids: fc.array(fc.constantFrom('a', 'person:a/p1', 'person:b/p2', '', '../x'), {
        maxLength: 3,
      }),
      by: value,
      when: value,
      why: value,
    },
    { requiredKeys: ['what'] },
  )
  .map((object) => JSON.stringify(object));
const decisions = fc
  .array(fc.oneof({ weight: 6, arbitrary: decision }, { weight: 1, arbitrary: fc.json() }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => `${all.join('\n')}\n`);

const ARTICLE = readFileSync(
  new URL('../../examples/un-patrol/article.md', import.meta.url),
  'utf8',
);
const CODING = parse(
  readFileSync(new URL('../../examples/un-patrol/annotations.yaml', import.meta.url), 'utf8'),
);

/** Every place of a tree of objects and arrays, as the object or array and the key in it. */
const placesIn = (tree) =>
  Object.entries(tree).flatMap(([key, one]) => [
    { within: tree, key },
    ...(one !== null && typeof one === 'object' ? placesIn(one) : []),
  ]);

/** A change of the tree of a coding; the place is a share of all places. */
const graft = fc.tuple(
  fc.constantFrom('drop', 'move', 'set', 'add'),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  value,
);

function grafted(grafts) {
  const tree = structuredClone(CODING);
  for (const [kind, share, otherShare, words] of grafts) {
    const places = placesIn(tree);
    const { within, key } = places[Math.floor(share * places.length)];
    // What stands at the same key elsewhere: another id, another quotation.
    const alike = places.filter((one) => one.key === key);
    const other = alike[Math.floor(otherShare * alike.length)];
    if (kind === 'drop' && Array.isArray(within)) within.splice(Number(key), 1);
    else if (kind === 'drop') delete within[key];
    else if (kind === 'move') within[key] = structuredClone(other.within[other.key]);
    else if (kind === 'set') within[key] = words;
    else if (Array.isArray(within)) within.push(structuredClone(within[key]));
    else within[words] = within[key];
  }
  return JSON.stringify(tree, null, 1);
}
const coding = fc.array(graft, { minLength: 1, maxLength: 3 }).map(grafted);

const TOKENS = [
  '\0',
  '\x1b[31m',
  '\u009b',
  '\u202e',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\ud800',
  '---\n',
  '"',
  "'",
  '[',
  '{',
  '(',
  '<',
  '>',
  '&',
  '&#',
  '\\',
  '\\u',
  '|',
  '`',
  '”',
  '…',
  '\f',
  '\r',
  '\n\n\n',
  '99999999999',
  '-1',
  'null',
  '__proto__',
  '. . .',
  '- - -',
  '😀',
  'ﷺ',
  'İ',
];
/** One change of a text; positions are shares of its length. */
const change = fc.oneof(
  fc.tuple(
    fc.constant('cut'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.2, noNaN: true }),
  ),
  fc.tuple(
    fc.constant('twice'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.1, noNaN: true }),
  ),
  fc.tuple(fc.constant('end'), fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0)),
  fc.tuple(
    fc.constantFrom(...TOKENS),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(1, 1, 1, 3, 2_000),
  ),
  fc.tuple(fc.constant('byte'), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)),
);

function damage(content, changes) {
  let bytes = Buffer.from(content, 'utf8');
  for (const [kind, share, more] of changes) {
    const at = Math.floor(share * bytes.length);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    if (kind === 'cut')
      bytes = Buffer.concat([before, after.subarray(Math.ceil(more * bytes.length))]);
    else if (kind === 'twice')
      bytes = Buffer.concat([before, after.subarray(0, Math.ceil(more * bytes.length)), after]);
    else if (kind === 'end') bytes = before;
    else if (kind === 'byte') {
      bytes = Buffer.from(bytes);
      if (bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] ^= more;
    } else bytes = Buffer.concat([before, Buffer.from(kind.repeat(more)), after]);
  }
  return bytes;
}

const damaged = (content, maxChanges) =>
  fc
    .tuple(content, fc.array(change, { maxLength: maxChanges }))
    .map(([text, changes]) => damage(text, changes));

const inFile = (name, content) => content.map((bytes) => ({ files: { [name]: bytes } }));

/** By type of input. */
const INPUTS = {
  articles: fc
    .tuple(
      // The other kind of file may have the front matter of other programs.
      fc.constantFrom('article.md', 'note.md'),
      damaged(
        fc.tuple(head, prose).map((parts) => parts.join('')),
        3,
      ),
    )
    .map(([name, bytes]) => ({ files: { [name]: bytes } })),
  texts: inFile('report.txt', damaged(prose, 3)),
  pages: inFile('page.html', damaged(page, 3)),
  lines: inFile('lines.jsonl', damaged(lines, 2)),
  codings: fc
    .tuple(fc.uuid(), fc.oneof({ weight: 4, arbitrary: coding }, damaged(coding, 1)))
    .map(([id, text]) => ({
      files: {
        'article.md': ARTICLE.replace('id: un-patrol', `id: "${id}"`),
        'annotations.yaml': text,
      },
    })),
  decisions: inFile('decisions.jsonl', damaged(decisions, 2)),
};

/** So many inputs of a type. The same seed gives the same. */
export const sampleInputs = (type, count, seed) =>
  fc.sample(INPUTS[type], { numRuns: count, seed });
