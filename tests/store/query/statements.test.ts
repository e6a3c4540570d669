import { describe, expect, test } from '@jest/globals';
import { NodeLabel } from '../../../src/model/kinds/kinds.ts';
import { createReport } from '../../../src/model/problem.ts';
import { RelationshipType } from '../../../src/model/relationships.ts';
import {
  fillForEveryLabel,
  fillTemplate,
  readTemplates,
} from '../../../src/store/push/templates.ts';
import { readCypher } from '../../../src/store/query/read-cypher.ts';
import { readQueries } from '../../../src/store/query/read-queries.ts';
import { parametersIn, parseStatements } from '../../../src/store/query/statements.ts';

describe('parseStatements', () => {
  test('splits only at semicolons that end a statement', () => {
    const text = `// first; still first
MATCH (n {a: 'it\\'s; x', b: "//;", \`c;\`\`;\`: 1}) // end; of line
/* one;
   two */ RETURN n;

// not about the second

// second
RETURN 2
;
// nothing follows
`;
    expect(parseStatements(text.replaceAll('\n', '\r\n'))).toEqual(parseStatements(text));
    const [first, second, ...rest] = parseStatements(text);
    expect(first?.comment).toEqual(['first; still first']);
    expect(first?.cypher).toMatch(/^MATCH [\s\S]*RETURN n$/);
    expect(second).toEqual({ comment: ['second'], cypher: 'RETURN 2', line: 8 });
    expect(rest).toEqual([]);
  });

  test('parameters are those of the statement, not of its strings and comments', () => {
    expect(parametersIn("RETURN $b, $a, '$c', `$d`, $a // $e\n/* $f */")).toEqual(['a', 'b']);
  });
});

describe('readQueries', () => {
  const read = (text: string) => {
    const report = createReport();
    const queries = readQueries([{ file: 'q.cypher', text }], report);
    return { queries, rules: report.problems.map(({ rule, place }) => [rule, place.line]) };
  };

  test('reads what the header says', () => {
    expect(
      read(`// who-says-what
// Who says what,
// and through whom.
// $name — part of a name,
//   any case (default "x")
// $least - how many
// row: claim, origin
MATCH (n) WHERE n.name CONTAINS $name RETURN n LIMIT $least;`),
    ).toEqual({
      rules: [],
      queries: [
        {
          name: 'who-says-what',
          file: 'q.cypher',
          description: 'Who says what,\nand through whom.',
          parameters: [
            { name: 'name', meaning: 'part of a name, any case', default: 'x' },
            { name: 'least', meaning: 'how many' },
          ],
          row: 'claim, origin',
          cypher: 'MATCH (n) WHERE n.name CONTAINS $name RETURN n LIMIT $least',
        },
      ],
    });
  });

  test.each([
    ['// Not a name\n// What.\n// row: n\nRETURN 1 AS n', 'query:name'],
    ['RETURN 1 AS n', 'query:name'],
    ['// a-name\n// row: n\nRETURN 1 AS n', 'query:description'],
    ['// a-name\n// What.\nRETURN 1 AS n', 'query:row'],
    ['// a-name\n// What.\n// row: n\nRETURN $n AS n', 'query:parameters'],
    ['// a-name\n// What.\n// $m — unused\n// row: n\nRETURN 1 AS n', 'query:parameters'],
    ['// a-name\n// What.\n// $n\n// row: n\nRETURN $n AS n', 'query:parameter'],
    ['// a-name\n// What.\n// $n — x (default no)\n// row: n\nRETURN $n AS n', 'query:default'],
  ])('refuses %j', (text, rule) => {
    const { queries, rules } = read(text);
    expect(queries).toEqual([]);
    expect(rules).toContainEqual([rule, 1]);
  });

  test('refuses a name twice', () => {
    const query = '// a-name\n// What.\n// row: n\nRETURN 1 AS n;\n';
    const { queries, rules } = read(query + query);
    expect(queries).toHaveLength(1);
    expect(rules).toEqual([['query:duplicate-name', 5]]);
  });
});

describe('the Cypher of this project', () => {
  test.each(['schema', 'load'] as const)('every statement of %s says what it is for', (folder) => {
    const files = readCypher(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const { file, text } of files) {
      for (const { comment, cypher } of parseStatements(text)) {
        const header = comment.join('\n');
        expect({ file, header }).toMatchObject({
          header: expect.stringMatching(/^\w.*[\s\S]*row: /),
        });
        for (const parameter of parametersIn(cypher)) expect(header).toContain(`$${parameter} — `);
      }
    }
  });

  test('the schema knows every label', () => {
    const [constraints] = readCypher('schema');
    for (const label of NodeLabel.options)
      expect(constraints?.text).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  });

  test('templates take words of the vocabulary and nothing else', () => {
    const { node, relationship } = readTemplates();
    for (const label of NodeLabel.options)
      expect(fillTemplate(node, { Label: label })).toContain(`MERGE (n:\`${label}\` {id: row.id})`);
    for (const type of RelationshipType.options)
      expect(fillTemplate(relationship, { Type: type, From: 'Event', To: 'Unit' })).toContain(
        `MERGE (from)-[r:\`${type}\` {id: row.id}]->(to)`,
      );
    expect(() => fillTemplate(node, { Label: 'Unit`) DETACH DELETE n //' as 'Unit' })).toThrow();
    expect(() => fillTemplate(node, {})).toThrow();
    expect(() => fillTemplate(relationship, { Type: 'IN', From: 'Event' })).toThrow();
  });

  test('a template asked of every label is one statement with its options once, on top', () => {
    const text = fillForEveryLabel(readTemplates()['known-nodes']);
    expect(text.match(/CYPHER replan=skip/g)).toHaveLength(1);
    expect(text).toMatch(/^CYPHER replan=skip\n/);
    expect(text.split('\nUNION ALL\n')).toHaveLength(NodeLabel.options.length);
    for (const label of NodeLabel.options)
      for (const words of [`$ranges.\`${label}\` AS`, `(n:\`${label}\`)`, `'${label}' AS label`])
        expect(text).toContain(words);
  });
});
