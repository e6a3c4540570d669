/** The rows of the table, from the output of each set's scorer. */
const shown = (...shares) => shares.map((share) => share.toFixed(3)).join(' / ');
const ofDates = ({ strict, relaxed, value_F1 }) =>
  shown(strict.F1 / 100, relaxed.F1 / 100, value_F1 / 100);
const ofEntities = ({ all }) => shown(all.overlap.MICRO.F1);
const ofAttribution = (scores) =>
  shown(...['source overlap', 'content overlap', 'joint'].map((name) => f1Of(scores[name])));
const ofEvents = ({ ALL: { P, R, F1 } }) => shown(P, R, F1);
const f1Of = (measure) => measure.F1 ?? measure.f1;

export const rowsOf = ({ dates, re3d, wikievents, attribution, events }) => [
  ['dates, tbaq, all kinds: strict / relaxed / value F1', ofDates(dates.all.ALL)],
  ['entities, names, re3d half: overlap micro F1', ofEntities(re3d)],
  ['entities, names, wikievents.dev: overlap micro F1', ofEntities(wikievents)],
  ['attribution, polnear.dev, all: source / content / joint F1', ofAttribution(attribution)],
  [
    'event triggers, wikievents.dev, types in the list: precision (a lower bound) / recall / F1',
    ofEvents(events.triggers),
  ],
  [
    'event roles, wikievents.dev: precision (of found events) / recall / F1',
    ofEvents(events.roles),
  ],
];
