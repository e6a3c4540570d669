/** The second table: precision, recall and F1 of each task and kind. */
const row = (task, kind, { P, R, F1 }, scale = 1) =>
  `| ${[task, kind, ...[P, R, F1].map((share) => (share / scale).toFixed(3))].join(' | ')} |`;

const datesOf = (task, scores) =>
  Object.entries(scores.all).flatMap(([kind, { strict, relaxed }]) => [
    row(task, `${kind}, strict`, strict, 100),
    row(task, `${kind}, relaxed`, relaxed, 100),
  ]);
const entitiesOf = (task, scores) =>
  Object.entries(scores.all.overlap).map(([kind, measure]) => row(task, kind, measure));
const attributionsOf = (subset, scores) =>
  ['source overlap', 'content overlap', 'joint'].map((measure) =>
    row('attribution, polnear.dev', `${subset}, ${measure}`, scores[measure]),
  );
/** The number in the gold set is shown next to each kind, because some are rare. */
const eventsOf = (task, measures) =>
  Object.entries(measures).map(([kind, measure]) =>
    row(task, `${kind} (${measure.gold})`, measure),
  );

const codedOf = (task, parts) =>
  parts.map(({ part, precision, recall, f1 }) =>
    row(task, part, { P: precision, R: recall, F1: f1 }),
  );

export const detailsOf = (
  { dates, wikiwars, re3d, wikievents, attribution, direct, indirect, events },
  { seed, examples },
) =>
  [
    '| task | kind | precision | recall | F1 |',
    '| --- | --- | --- | --- | --- |',
    ...datesOf('dates, tbaq', dates),
    ...datesOf('dates, wikiwars', wikiwars),
    ...entitiesOf('entities, names, re3d half', re3d),
    ...entitiesOf('entities, names, wikievents.dev', wikievents),
    ...attributionsOf('all', attribution),
    ...attributionsOf('direct', direct),
    ...attributionsOf('indirect', indirect),
    ...eventsOf('event triggers, wikievents.dev', events.triggers),
    ...eventsOf('event roles, wikievents.dev', events.roles),
    ...codedOf('seed article', seed),
    ...codedOf('examples', examples),
  ].join('\n');
