import type { Annotations } from '../../../model/standoff.ts';

/** The sections of a coding, and what the ids of their items begin with; never a person's name. */
export const CODED_SECTIONS = {
  entities: 'thing',
  mentions: 'words',
  dates: 'date',
  claims: 'claim',
  events: 'event',
  relations: 'link',
  assessments: 'verdict',
} as const;
export type CodedSection = keyof typeof CODED_SECTIONS;
export const SECTION_NAMES = Object.keys(CODED_SECTIONS) as CodedSection[];

/** An id that no item of the coding has; the next number of its section. */
export function newId(coding: Annotations, section: CodedSection): string {
  const taken = new Set(SECTION_NAMES.flatMap((name) => coding[name].map(({ id }) => id)));
  for (let number = coding[section].length + 1; ; number += 1) {
    const id = `${CODED_SECTIONS[section]}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** In which section an item is; null if it is not there. */
export const sectionOf = (coding: Annotations, id: string): CodedSection | null =>
  SECTION_NAMES.find((name) => coding[name].some((item) => item.id === id)) ?? null;
