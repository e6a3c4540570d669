// timeline
// Everything dated, in time order, with the days it may fall between; dates without a year come last. An event told
// by several articles (SAME_AS) has one row per date that they give.
// $from — ISO day; only what may fall on it or later (default "")
// $to — ISO day; only what may fall on it or earlier (default "")
// row: earliest, latest, printed, edtf, relation, anchor, what, kind, articles
MATCH (what)-[:OCCURRED_ON|PUBLISHED_ON]->(date:Date)
MATCH (mention:Mention)-[:REFERS_TO]->(date)
MATCH (mention)-[:IN]->(article:Article)
WHERE ($from = '' OR date.latest IS NULL OR date.latest >= $from)
  AND ($to = '' OR date.earliest IS NULL OR date.earliest <= $to)
WITH DISTINCT what, date, article
MATCH (what)-[:SAME_AS*0..]-(same)
WITH DISTINCT what, date, article, same ORDER BY same.id
WITH what AS told, date, article, collect(same)[0] AS what
ORDER BY article.id, date.id
RETURN date.earliest AS earliest, date.latest AS latest, collect(DISTINCT date.text) AS printed, date.edtf AS edtf,
       date.relation AS relation, date.anchor AS anchor, what.displayName AS what,
       [word IN labels(what) WHERE what.id STARTS WITH toLower(word)][0] AS kind,
       collect(DISTINCT article.id) AS articles
ORDER BY earliest, latest, edtf, what, articles
