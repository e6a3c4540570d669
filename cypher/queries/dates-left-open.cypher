// dates-left-open
// Dates that the text leaves open: without a year, without a day, or relative to something undated.
// row: printed, edtf, precision, relation, anchor, anchorEvent, dates, article
MATCH (mention:Mention {use: 'date'})-[:REFERS_TO]->(date:Date), (mention)-[:IN]->(article:Article)
WHERE date.earliest IS NULL OR date.latest IS NULL OR date.earliest <> date.latest
OPTIONAL MATCH (what)-[:OCCURRED_ON|PUBLISHED_ON]->(date)
OPTIONAL MATCH (anchor:Event {id: date.anchorEvent})
WITH article, date, anchor, what ORDER BY what.id
WITH article, date, anchor, collect(DISTINCT what.displayName) AS dates ORDER BY article.id, date.id
RETURN date.text AS printed, date.edtf AS edtf, date.precision AS precision, date.relation AS relation,
       date.anchor AS anchor, anchor.displayName AS anchorEvent, dates,
       article.id AS article
