import type { Pointed } from './find-by-rules.ts';
import { type DangerFindings, note } from './findings.ts';
import { grounds } from './grounds.ts';
import type { DangerLine } from './line.ts';
import type { PeopleIn, Someone } from './people.ts';
import { dangerWords, harmForms } from './words.ts';

/** Sentences between "a survivor" and "the man, Idan Brosk". */
const REACH = 2;

/** "Six men, among them Idan Brosk, were shot"; "a survivor … The man, Idan Brosk, …". */
export function findPointed(
  line: DangerLine,
  people: PeopleIn,
  pointed: readonly Pointed[],
  findings: DangerFindings,
): void {
  for (const { someone, ground } of pointed) {
    const { sentence } = line.tokens[someone.first] as DangerLine['tokens'][number];
    const from = line.document.sentences[Math.max(0, sentence - REACH)]?.first ?? 0;
    const earlier = people(from, someone.first).filter(
      ({ key, last }) => last <= someone.first && key !== someone.key,
    );
    if (ground === 'group') findMember(line, earlier, someone, findings);
    else findDescribed(line, earlier, someone, findings);
  }
}

function findMember(
  line: DangerLine,
  earlier: readonly Someone[],
  one: Someone,
  findings: DangerFindings,
): void {
  const crowd = earlier.findLast(({ kind }) => kind === 'group');
  if (crowd && (isEndangered(findings, crowd) || tellsOfHarm(line, crowd, one)))
    note(findings, one.key, 'member');
}

/** The person whom a description before the name has in mind shares all grounds. */
function findDescribed(
  { tokens }: DangerLine,
  earlier: readonly Someone[],
  one: Someone,
  findings: DangerFindings,
): void {
  const before = earlier.findLast(
    ({ kind, form, last }) =>
      kind === 'person' &&
      form === 'nominal' &&
      !dangerWords.people.has(tokens[last - 1]?.lower ?? ''),
  );
  for (const ground of findings.get(before?.key ?? '') ?? []) note(findings, one.key, ground);
}

const isEndangered = (findings: DangerFindings, { key }: Someone): boolean =>
  [...(findings.get(key) ?? [])].some((ground) => grounds.yieldsTo[ground] !== undefined);

/** Whether the sentence of the crowd or of the person tells of harm at all. */
const tellsOfHarm = (line: DangerLine, ...people: readonly Someone[]): boolean =>
  people.some(({ first }) => {
    const sentence = line.document.sentences[line.tokens[first]?.sentence ?? -1];
    return line.tokens.slice(sentence?.first, sentence?.last).some(({ lower }) => isHarm(lower));
  });

const isHarm = (word: string): boolean =>
  harmForms.harmed.any.has(word) ||
  harmForms.suffered.any.has(word) ||
  dangerWords.losses.has(word);
