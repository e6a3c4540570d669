import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { type Decision, type DecisionContent, decisionId } from '../../model/decisions.ts';

/**
 * Adds decisions to the file, a line each, in one write, and returns when they are on the disk. If a
 * crash cut off the last line, ends that first. Other lines never change.
 */
export function appendDecisions(file: string, contents: readonly DecisionContent[]): Decision[] {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const isCut = !/(^|\n)$/.test(before);
  const first = before.split('\n').length + Number(isCut);
  const decisions = contents.map((content) => ({ id: decisionId(content), ...content }));
  const lines = decisions.map((decision) => JSON.stringify(decision));
  const bytes = Buffer.from(`${isCut ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`);
  const descriptor = openSync(file, 'a');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return decisions.map((decision, at) => ({ ...decision, line: first + at }));
}
