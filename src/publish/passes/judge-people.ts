import type { Portions } from '../../graph/portions.ts';
import { findBearers, type NameBearers } from '../../graph/protected/find-bearers.ts';
import {
  type JudgedName,
  type JudgedNames,
  judgeNames,
} from '../../graph/protected/judge-names.ts';
import { countriesIn, type NotNames } from '../../graph/protected/name-parts.ts';
import type { FigureNames } from '../../graph/protected/public-figures.ts';
import type { NodeId } from '../../model/ids.ts';
import { labelsOf } from '../../model/kinds/kinds.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import type { Profile } from '../../model/profile.ts';

/** Who may be named: judged of all people together, before anything is shown of one. */
export interface JudgedPeople {
  readonly notNames: NotNames;
  readonly names: JudgedNames;
  /** People who have the name of a protected person. */
  readonly namesakes: ReadonlySet<NodeId>;
  /** People who are not protected, but whom nothing allows to be named. */
  readonly unlisted: ReadonlySet<NodeId>;
  /** Who is shown although protected people have the same name, with the words of their names. */
  readonly cleared: ReadonlyMap<NodeId, readonly string[]>;
  /** For a graph in which they are named: why the public does not get the name. */
  readonly withheldInPublic: ReadonlyMap<NodeId, string>;
}

export function judgePeople(
  portions: Portions,
  profile: Profile,
  ordinary: OrdinaryWords,
  figures: FigureNames,
): JudgedPeople {
  const notNames = { ordinary, countries: countriesOf(portions) };
  const names = judgeNames(profile.names ? bearersOf(portions, notNames, figures) : NOBODY);
  return {
    notNames,
    names,
    namesakes: keysOf(names, 'namesake'),
    unlisted: profile.unlisted ? keysOf(names, 'nothing') : new Set(),
    cleared: new Map(
      [...names].flatMap(([key, { names: own, verdict, isNamesake }]) =>
        verdict.shown && isNamesake ? [[key, own.flatMap((name) => name.split(' '))]] : [],
      ),
    ),
    withheldInPublic: new Map(
      profile.unlisted
        ? []
        : [...names].flatMap(([key, { verdict }]) =>
            verdict.shown ? [] : [[key, REASONS[verdict.because]] as const],
          ),
    ),
  };
}

type Reason = Exclude<JudgedName['verdict'], { readonly shown: true }>['because'];
const REASONS: Record<Reason, string> = {
  protected: 'protected',
  namesake: 'has the name of a protected person',
  nothing: 'nothing allows the name',
};

const keysOf = (names: JudgedNames, because: Reason): Set<NodeId> =>
  new Set(
    [...names].flatMap(([key, { verdict }]) =>
      !verdict.shown && verdict.because === because ? [key] : [],
    ),
  );

const countriesOf = ({ count, read }: Portions): string[] => {
  const found = new Set<string>();
  for (let at = 0; at < count; at += 1)
    for (const stem of countriesIn(read(at).graph)) found.add(stem);
  return [...found].sort();
};

const NOBODY: NameBearers = { people: [], same: [], gone: [] };

function bearersOf(
  { count, read, joining }: Portions,
  notNames: NotNames,
  figures: FigureNames,
): NameBearers {
  const [people, same, gone]: [
    NameBearers['people'][number][],
    NameBearers['same'][number][],
    NameBearers['gone'][number][],
  ] = [[], [], []];
  for (let at = 0; at < count; at += 1) {
    const found = findBearers(read(at).graph, notNames, figures);
    for (const one of found.people) people.push(one);
    for (const pair of found.same) same.push(pair);
    for (const one of found.gone) gone.push(one);
  }
  for (const { type, source, target } of joining)
    if (type === 'SAME_AS' && isOfPerson(source)) same.push([source, target]);
  return { people, same, gone };
}

/** An id begins with its label. */
const isOfPerson = (key: NodeId): boolean => PREFIXES.has(key.slice(0, key.indexOf(':')));
const PREFIXES = new Set(labelsOf('people').map((label) => label.toLowerCase()));
