import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseBySchema } from '../model/zod-issues.ts';
import { SETTINGS_FILE, wrongSettings as wrong } from './settings-file.ts';

/**
 * What no file may set, as a folder may come from somebody else: whom people are named to, where data
 * goes, what is left out of a build.
 */
export const NEVER_SET: ReadonlySet<string> = new Set([
  ...['profile', 'publicFigures', 'withoutDecisions', 'withdrawn', 'withServer'],
  ...['uri', 'username', 'password', 'database', 'modelUrl', 'modelInsecure'],
]);

const Value = z.union([z.string(), z.number(), z.boolean()]);
const Settings = z
  .object({ articles: z.array(z.string().min(1)).min(1).optional() })
  .catchall(z.record(z.string(), Value));
type Settings = z.infer<typeof Settings>;

/** What the file says; null if there is none. Throws what is wrong with it. */
export function readSettings(): Settings | null {
  if (!existsSync(SETTINGS_FILE)) return null;
  const { data, flaws } = parseBySchema(Settings, parsedFile() ?? {});
  if (data === null) {
    const [flaw] = flaws;
    throw wrong(flaw?.path.join('.') ?? '', flaw?.reason ?? 'not settings');
  }
  for (const path of data.articles ?? []) checkPath('articles', path);
  return data;
}

function parsedFile(): unknown {
  const document = parseDocument(readFileSync(SETTINGS_FILE, 'utf8'));
  const [flaw] = document.errors;
  if (flaw) throw wrong('', flaw.message.split('\n')[0] ?? 'not YAML');
  return document.toJS({ maxAliasCount: 0 });
}

/** Gives a command what the settings say and nobody has said on the command line. */
export function applySettings(command: Command, known: readonly string[]): void {
  const settings = readSettings();
  if (!settings) return;
  const { articles: _, ...byCommand } = settings;
  const stray = Object.keys(byCommand).find((name) => !known.includes(name));
  if (stray) throw wrong(stray, 'there is no such command');
  if ('neo4j' in byCommand) throw wrong('neo4j', 'this has to be said on the command line');
  const own = byCommand[command.name()] as Record<string, z.infer<typeof Value>> | undefined;
  for (const [name, value] of Object.entries(own ?? {})) {
    const where = `${command.name()}.${name}`;
    const option = command.options.find(({ long }) => long === `--${name}`);
    if (!option) throw wrong(where, 'there is no such option');
    const key = option.attributeName();
    if (NEVER_SET.has(key) || (key === 'coder' && value === 'model'))
      throw wrong(where, 'this has to be said on the command line');
    if (['cli', 'env'].includes(command.getOptionValueSource(key) ?? '')) continue;
    command.setOptionValueWithSource(key, parsedValue(option, value, where), 'config');
  }
}

function parsedValue(option: Option, value: z.infer<typeof Value>, where: string): unknown {
  if (!option.required && !option.optional) {
    if (typeof value === 'boolean') return option.negate ? !value : value;
    throw wrong(where, 'true or false is expected');
  }
  checkPath(where, String(value));
  try {
    return option.parseArg ? option.parseArg(String(value), undefined) : String(value);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw wrong(where, error.message);
    throw error;
  }
}

/** A file that came with a folder reaches nothing outside it. */
function checkPath(where: string, path: string): void {
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..') || path.startsWith('~'))
    throw wrong(where, `${path} leads out of this folder`);
}
