/**
 * How a telling names its source. `{did}`, `{had}`, `{been}` and `{done}` are forms of the planted
 * event (deeds.mjs), `{origin}` is the origin, `{via}` the cited outlet, `{further}` the outlet
 * cited by that one.
 */
export const SAYS = [
  'The {unit} {did}, {origin} said.',
  '{Origin} said that the {unit} {had}.',
  'According to {origin}, the {unit} {did}.',
  'The {unit} {did}, according to {origin}.',
  '{Origin} reported that the {unit} {had}.',
  '{Origin} said in a statement that the {unit} {had}.',
  '{Done}, {origin} said.',
];

/** Two bodies; one speaks first, the other confirms it. */
export const BOTH_SAY = [
  'The {unit} {did}, {origin} said. {Second} said the same: the {unit} {had}.',
  '{Origin} and {second} said that the {unit} {had}.',
  '{Origin} said that the {unit} {had}. {Second} also said that the {unit} {had}.',
  'According to {origin} and {second}, the {unit} {did}.',
  'The {unit} {did}, according to {origin}. {Second} confirmed that the {unit} {had}.',
];

export const PERSON_SAYS = [
  'The {unit} {did}, said {person}, {post}.',
  '{Person}, {post}, said that the {unit} {had}.',
  '“The {unit} {did},” said {person}, {post}.',
  'According to {person}, {post}, the {unit} {did}.',
  '{Person}, {post}, told reporters that the {unit} {had}.',
];

export const NAMELESS_SAYS = [
  'The {unit} {did}, said {origin}.',
  '{Origin} said that the {unit} {had}.',
  'According to {origin}, the {unit} {did}.',
  '“The {unit} {did},” said {origin}.',
  '{Origin} told reporters that the {unit} {had}.',
];

/** An outlet cites an outlet that cites an origin. */
export const PASSES_ON = [
  '{Via} reported, citing {origin}, that the {unit} {had}.',
  'According to {via}, which cited {origin}, the {unit} {did}.',
  'The {unit} {did}, {via} reported, citing {origin}.',
  '{Origin} told {via} that the {unit} {had}.',
  'Citing {origin}, {via} reported that the {unit} {had}.',
  'The {unit} {did}, {origin} said, according to {via}.',
];

/** One outlet more in between. */
export const PASSES_ON_TWICE = [
  '{Via} reported, citing {further}, that {origin} had said that the {unit} {had}.',
  'According to {via}, which cited {further}, {origin} said that the {unit} {had}.',
  '{Origin} told {further} that the {unit} {had}, {via} reported.',
  'The {unit} {did}, {origin} told {further}, according to {via}.',
  '{Via} reported that {origin} had told {further} that the {unit} {had}.',
];

/** An outlet cites another outlet and no one else. */
export const HAS_IT_FROM = [
  '{Via} reported that the {unit} {had}.',
  'The {unit} {did}, {via} reported.',
  'According to {via}, the {unit} {did}.',
  'The {unit} {did}, according to {via}.',
  'The {unit} {did}, {via} wrote.',
  '{Via} wrote that the {unit} {had}.',
];

/** A voice in a recording that a body released. `{heard}` has no name. */
export const RECORDED = [
  'In an audio recording published by {origin}, {heard} says that the {unit} {did}.',
  '{Origin} released a recording of a phone call in which {heard} says that the {unit} {did}.',
  'In an intercepted call released by {origin}, {heard} says: “The {unit} {did}.”',
  'The {unit} {did}, {heard} says in a video published by {origin}.',
  '{Origin} published an audio recording in which {heard} is heard saying that the {unit} {did}.',
];

/** No source at all. */
export const UNSOURCED = [
  'The {unit} reportedly {did}.',
  'It was reported that the {unit} {had}.',
  'The {unit} is reported to have {been}.',
  'Reports said that the {unit} {had}.',
  'According to reports, the {unit} {did}.',
];

export const OWN_VOICE = [
  'The {unit} {did}.',
  'The {unit} {did}, and the streets were empty by the evening.',
  'Days after the announcement of a truce, the {unit} {did}.',
  '{Done}.',
  'The {unit} {did}, as smoke hung over the river.',
];
