/**
 * Expected counts of a story after withdrawals: `origins` with name and side, and the figures
 * beside them. Tellings that pass on the same origin count once.
 */
export function truthOfStory(id, event, { design, circle = null }, { articles, withdrawn }) {
  const kept = articles.filter((article) => !withdrawn.includes(article.id));
  const from = kept.flatMap((article) => article.from);
  const origins = new Map(
    from.flatMap((one) => (one.kind === 'named' ? [[one.name, one.side]] : [])),
  );
  const sides = new Set([...origins.values()].filter((side) => side !== null));
  const of = (kind) => from.filter((one) => one.kind === kind);
  const isOwn = ({ name }) => !origins.has(name);
  return {
    id,
    design,
    event: { type: event.type, unit: event.unit.name, town: event.town, date: event.date },
    sources: articles.map((article) => article.id),
    withdrawn,
    origins: [...origins].map(([name, side]) => ({ name, side })),
    sides: sides.size,
    anonymous: of('anonymous').length,
    unknown: of('unknown').length,
    ownVoice: new Set(
      of('own-voice')
        .filter(isOwn)
        .map(({ name }) => name),
    ).size,
    circle,
  };
}
