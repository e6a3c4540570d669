import type { Portions } from '../../graph/portions.ts';
import type { NotNames } from '../../graph/protected/name-parts.ts';
import type { FigureNames } from '../../graph/protected/public-figures.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import { PROFILES, type ProfileName } from '../../model/profile.ts';
import { findHidden } from '../find-hidden.ts';
import { isLabel } from '../label-names.ts';
import { createNameSearch, type NameSearch } from '../name-search.ts';
import { countUnread } from '../names-elsewhere.ts';
import { DETAIL, NAME, PARAGRAPH } from '../redact.ts';
import { createRenaming, NO_RENAMING, renamedNode } from '../rename-ids.ts';
import { createScrubber } from '../scrub.ts';
import { createFinders } from './create-finders.ts';
import { createCutter, joiningByPortion } from './cut-portion.ts';
import { judgePeople } from './judge-people.ts';
import { createPeopleReader } from './read-people.ts';
import { type ShownPortion, showPortion } from './show-portion.ts';
import { type PortionsSurvey, surveyCuts } from './survey-cuts.ts';

/** How much was left out. */
export interface AmountLeftOut {
  /** Places in texts where a name or a detail is withheld. */
  readonly names: number;
  readonly details: number;
  /** Paragraphs left out whole, because something in them may have been missed. */
  readonly paragraphs: number;
  readonly nodes: number;
  readonly relationships: number;
}

/** A graph in portions, of which only what may be shown is left. Nobody outside this room sees it. */
export interface ShownPortions {
  readonly mayName: NameSearch;
  readonly unread: number;
  readonly leftOut: AmountLeftOut;
  /** Who is named on a reviewer's word, although protected people have the name. */
  readonly overruled: readonly NodeId[];
  /** Whole names of people whom somebody marked as protected. */
  readonly marked: ReadonlySet<string>;
  readonly notNames: NotNames;
  /** In the order of the new ids of their articles, made one by one. */
  portions(): Generator<ShownPortion>;
}

/**
 * Publishes a graph portion by portion. Nothing of one is shown before all were read: a name that is
 * withheld in one article is withheld in all (docs/decisions/publish-in-passes.md).
 */
export function publishPortions(
  portions: Portions,
  name: ProfileName,
  ordinary: OrdinaryWords,
  figures: FigureNames,
): ShownPortions {
  const profile = PROFILES[name];
  const judged = judgePeople(portions, profile, ordinary, figures);
  const peopleOf = createPeopleReader(portions, judged, profile, figures);
  const hidden = findHidden(portions, judged, peopleOf);
  const finders = createFinders(portions, hidden, peopleOf);
  const mayName = createNameSearch(hidden, finders, profile);
  const isNamedIn = createNameSearch(hidden, finders, { ...profile, details: false });
  const scrub = profile.names ? createScrubber(hidden, finders, profile) : null;
  const cut = createCutter(portions, peopleOf, judged, { hidden, finders, profile });
  const touching = joiningByPortion(portions.joining, judged.namesakes);
  const survey = surveyCuts(portions, touching, cut, { isNamedIn, scrub });
  const renaming = profile.ids
    ? createRenaming(
        survey.portions.map(({ ids }) => ids),
        hidden.secrets,
        hidden.withheld,
        isNamedIn,
      )
    : NO_RENAMING;
  return {
    mayName,
    unread: profile.unlisted ? countUnread(hidden.withheld) : 0,
    leftOut: leftOutOf(survey),
    overruled: hidden.overruled,
    marked: hidden.marked,
    notNames: judged.notNames,
    *portions() {
      const quoteOf = (id: NodeId): string | undefined => survey.referred.get(id)?.quote;
      const idOf = (id: NodeId): NodeId | undefined => {
        const one = survey.referred.get(id);
        return one && renamedNode(id, one, one.number, renaming);
      };
      for (const at of inNewOrder(survey, renaming.sourceOf))
        yield showPortion(cut(at, survey.gone), { scrub, renaming, judged, quoteOf, idOf });
    },
  };
}

/** An article's portion stands where its new id is. */
function inNewOrder(
  { portions }: PortionsSurvey,
  sourceOf: (source: SourceId) => SourceId,
): number[] {
  const names = portions.map(({ ids: { sources } }) => (sources[0] ? sourceOf(sources[0]) : ''));
  return [...names.keys()].sort((a, b) => byText(names[a] ?? '', names[b] ?? ''));
}

function leftOutOf({ portions }: PortionsSurvey): AmountLeftOut {
  const count = (is: (by: string) => boolean): number =>
    sumOf(portions, ({ redactions }) =>
      sumOf([...redactions], ([by, times]) => (is(by) ? times : 0)),
    );
  return {
    names: count((by) => by === NAME || isLabel(by)),
    details: count((by) => by === DETAIL),
    paragraphs: count((by) => by === PARAGRAPH),
    nodes: sumOf(portions, ({ nodes, left }) => nodes - left.nodes),
    relationships: sumOf(portions, ({ relationships, left }) => relationships - left.relationships),
  };
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);
