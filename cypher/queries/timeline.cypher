// timeline
// What is dated, in order, with the days between which it may lie; a date without a year has none and comes last.
// $from — ISO day; only what may lie on it or later (default "")
// $to — ISO day; only what may lie on it or before (default "")
// row: earliest, latest, printed, edtf, relation, anchor, what, kind, article
MATCH (what)-[dated:OCCURRED_ON|PUBLISHED_ON]->(date:Date)
MATCH (mention:Mention)-[:REFERS_TO]->(date)
MATCH (mention)-[:IN]->(article:Article)
WHERE ($from = '' OR date.latest IS NULL OR date.latest >= $from)
  AND ($to = '' OR date.earliest IS NULL OR date.earliest <= $to)
RETURN DISTINCT date.earliest AS earliest, date.latest AS latest, date.text AS printed, date.edtf AS edtf,
       date.relation AS relation, date.anchor AS anchor, what.displayName AS what, [word IN labels(what) WHERE what.id STARTS WITH toLower(word)][0] AS kind,
       article.id AS article
ORDER BY earliest, latest, edtf, what
