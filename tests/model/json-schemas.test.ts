import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas } from '../../src/model/json-schemas.ts';
import { expectGolden } from '../golden.ts';

const FOLDER = 'src/model/schema';
const schemas = jsonSchemas();

describe('the committed JSON Schemas', () => {
  test.each(Object.keys(schemas))('%s is current', (name) => {
    expectGolden(`${FOLDER}/${name}.schema.json`, `${JSON.stringify(schemas[name], null, 2)}\n`);
  });

  test('there is none without a zod schema', () => {
    const files = Object.keys(schemas).map((name) => `${name}.schema.json`);
    expect(readdirSync(FOLDER).sort()).toEqual(files.sort());
  });

  test.each(Object.keys(schemas))('%s is a schema that another validator compiles', (name) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    expect(ajv.validateSchema(schemas[name] ?? {})).toBe(true);
    expect(ajv.compile(schemas[name] ?? {})).toBeInstanceOf(Function);
  });
});
