import { round } from '../../../../model/round.ts';
import type { Tree } from '../../language/tree.ts';
import { isTimeWord } from './beside.ts';
import type { MentionLike, RoleDraft } from './event-draft.ts';
import type { Fillers } from './fillers.ts';
import { frames, type SlotRoles } from './frame.ts';
import { placeOfFillers } from './place-of-fillers.ts';
import type { Clause } from './slots.ts';
import type { Trigger } from './triggers.ts';
import { isThing, wieldersOf } from './wielders.ts';
import { SPOKEN } from './within-claim.ts';

const LOCATING: ReadonlySet<string> = new Set(
  'in at near outside around inside across throughout along within over on behind north south east west of off above between'.split(
    ' ',
  ),
);
/** Where something stands that is attacked on the way: "an ambush on the road to". */
const WAYS: ReadonlySet<string> = new Set(
  'border coast frontier highway motorway outskirts path river road route street track'.split(' '),
);

/** Types that only people undergo. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'abuse acquit appoint charge convict detain die dismiss free injure interview kill question recruit try'.split(
    ' ',
  ),
);

const TO_TARGET: ReadonlySet<string> = new Set([
  'kill',
  'detain',
  'capture',
  'free',
  'exchange',
  'dismiss',
  'appoint',
  'convict',
  'acquit',
  'recruit',
  'die',
  'injure',
  'abuse',
]);

/** Types for which a weapon as subject is the instrument. */
const WIELDED: ReadonlySet<string> = new Set([
  'attack',
  'kill',
  'injure',
  'destroy',
  'detect',
  'threaten',
  'clash',
  'intercept',
]);

export interface Filled {
  readonly roles: readonly RoleDraft[];
  readonly place: MentionLike | null;
}

/** Maps slots to roles by the frame's own table, then by that of its type. */
export const fillRoles = (
  tree: Tree,
  fillers: Fillers,
  trigger: Trigger,
  clause: Clause,
): Filled => {
  const table = ownedTable(tableOf(trigger), trigger, clause);
  const roles: RoleDraft[] = [];
  let place: MentionLike | null = null;
  const taken = new Set<MentionLike>();
  for (const [slot, found] of clause.slots) {
    for (const argument of found) {
      const isOwn = argument.head >= trigger.first && argument.head < trigger.last;
      // "on Monday night" is no participant, whatever mention the night is part of
      if ((isOwn && slot !== 'self') || isTimeWord(tree, argument.head)) continue;
      if (!/relative/u.test(argument.rule) && isAccordingTo(tree, argument.head)) continue;
      const filling =
        slot === 'modifier' ? modifierRole(tree, fillers, trigger, argument.head) : table[slot];
      const isWay = slot === 'on' && WAYS.has(tree.tokens[argument.head]?.lower ?? '');
      const locates = LOCATING.has(slot) && (filling === undefined || filling === 'place' || isWay);
      if (filling === undefined && !locates) continue;
      const within =
        locates &&
        /^(?:in|within)$/u.test(slot) &&
        isDefinite(tree, argument.head) &&
        isBody(fillers.fill(argument.head));
      if (within && trigger.frame.type === 'abuse' && trigger.form === 'noun') {
        addOther(roles, fillers.fill(argument.head), argument.rule);
        continue;
      }
      const filler = fillers.fill(argument.head) ?? ownerOfBody(tree, fillers, argument.head);
      if (filler === null || filler.kind === 'date' || taken.has(filler)) continue;
      // "it" is kept only as an actor or recipient: in other roles it may be anything
      const isVague = filler.form === 'pronoun' && filler.kind === 'organization';
      if (isVague && filling !== 'actor' && filling !== 'recipient') continue;
      // "mock executions at the prison" (a place), but "shots at the prison" (a target)
      const isScene = slot === 'at' && filler.kind === 'place' && TO_TARGET.has(trigger.frame.type);
      if (locates || filling === 'place' || isScene) {
        if (filler.kind === 'place') place ??= filler;
        continue;
      }
      if (filling === undefined || filling === 'none') continue;
      // a place neither acts nor is killed: "came under fire from a church"
      const isNobody =
        (filling === 'actor' && !SPOKEN.has(trigger.frame.type)) ||
        (filling === 'target' && OF_PEOPLE.has(trigger.frame.type));
      if (filler.kind === 'place' && isNobody && !isWeapon(fillers, argument.head, filler)) {
        // "the massacre of Lisna"
        if (slot === 'of' && trigger.form === 'noun') place ??= filler;
        continue;
      }
      const isInstrument =
        filling === 'instrument' && slot !== 'modifier' && trigger.frame.type !== 'supply';
      if (isInstrument && !isThing(filler)) continue;
      taken.add(filler);
      const isArm = isThing(filler) || isWeapon(fillers, argument.head, filler);
      const isWielded = filling === 'actor' && isArm && WIELDED.has(trigger.frame.type);
      const role = isWielded ? 'instrument' : filling;
      // "Turkish drones hit two cars": where the frame itself knows that a weapon does it, too
      if (isWielded || (isInstrument && slot === 'subject'))
        roles.push(...wieldersOf(tree, fillers, trigger, argument.head));
      roles.push({
        role,
        filler,
        rule: `${slot}:${argument.rule}`,
        confidence: round(argument.confidence, 2),
      });
    }
  }
  place ??= placeOfFillers(tree, fillers, trigger, clause);
  if (place !== null && taken.has(place)) place = null;
  return { roles, place };
};

/** "according to resistance groups", wherever the parser hung them. */
const isAccordingTo = ({ tokens }: Tree, head: number): boolean => {
  for (let at = head - 1; at > head - 8 && at > 0; at -= 1) {
    const token = tokens[at];
    if (token?.lower === 'to') return tokens[at - 1]?.lower === 'according';
    if (!/^(?:ADJ|DET|NOUN|NUM|PART|PRON|PROPN)$/u.test(token?.upos ?? '')) return false;
  }
  return false;
};

/** "hazing in the army": the army is neither the actor nor a place. */
const isBody = (filler: MentionLike | null): boolean =>
  filler !== null && /^(?:unit|agency|organization)$/u.test(filler.kind);

const isDefinite = (tree: Tree, head: number): boolean =>
  tree.tokens[head]?.upos === 'PROPN' ||
  tree
    .children(head)
    .some((child) =>
      /^(?:the|this|his|her|their|our|its|my)$/u.test(tree.tokens[child]?.lower ?? ''),
    );

const addOther = (roles: RoleDraft[], filler: MentionLike | null, rule: string): void => {
  if (filler !== null) roles.push({ role: 'other', filler, rule: `in:${rule}`, confidence: 0.7 });
};

/** "had his legs amputated": he is the target. */
const ownerOfBody = (tree: Tree, fillers: Fillers, head: number): MentionLike | null => {
  if (!fillers.classes(head).includes('body')) return null;
  const owner = tree.children(head).find((child) => tree.deprel(child) === 'nmod:poss');
  return owner === undefined ? null : fillers.fill(owner);
};

const tableOf = (trigger: Trigger): SlotRoles => {
  const own = { ...trigger.frame.roles, ...trigger.phraseRoles };
  return { ...frames.roles[trigger.frame.type]?.[trigger.form], ...own };
};

/**
 * "the brigade's capture of the town" (its doer), "the town's capture by the brigade" (what was
 * captured): the other argument tells what a possessor is.
 */
const ownedTable = (table: SlotRoles, { form }: Trigger, { slots }: Clause): SlotRoles => {
  if (form !== 'noun' || !slots.has('possessor') || table['of'] !== 'target') return table;
  if (slots.has('by')) return { ...table, possessor: 'target' };
  return slots.has('of') ? { ...table, possessor: 'actor' } : table;
};

/** "Russian airstrike" (actor), "drone attack" (instrument), "hospital bombing" (target). */
const modifierRole = (
  tree: Tree,
  fillers: Fillers,
  trigger: Trigger,
  head: number,
): 'actor' | 'target' | 'instrument' | undefined => {
  const classes = fillers.classes(head);
  const deprel = tree.deprel(head);
  if (deprel === 'amod' && !classes.includes('nationality') && fillers.headedBy(head) === null)
    return undefined;
  if (classes.includes('weapon'))
    return trigger.frame.type === 'supply' || trigger.frame.type === 'intercept'
      ? 'target'
      : 'instrument';
  const { type } = trigger.frame;
  if (classes.includes('nationality'))
    return type === 'die' || type === 'injure' ? 'target' : 'actor';
  if (TO_TARGET.has(type)) return 'target';
  const kind = fillers.headedBy(head)?.kind;
  if (kind === 'unit' || kind === 'agency' || kind === 'organization') return 'actor';
  if (
    classes.includes('building') ||
    classes.includes('vehicle') ||
    classes.includes('infrastructure')
  )
    return 'target';
  return undefined;
};

/** "killed by mines": a weapon, whatever kind of mention it is, but not a battery of men. */
const isWeapon = (fillers: Fillers, head: number, { kind }: MentionLike): boolean => {
  const classes = fillers.classes(head);
  const isBodyOfMen = /^(?:person|group|unit|agency|organization)$/u.test(kind);
  return classes.includes('weapon') && !isBodyOfMen;
};
