// copies-and-citations
// Who copies and who cites whom. For a copy: the share of it found in the original, and whether it gives credit.
// For a cited work: who released it and, if known, which of our articles it is.
// $article — id or part of the title of the copying or citing article; empty for all (default "")
// row: article, outlet, does, what, by, share, credited, held, quote
MATCH (article:Article)-[link:COPIES|MAYBE_COPIES|CITES]->(what)
WHERE $article = '' OR article.id = $article OR toLower(article.title) CONTAINS toLower($article)
OPTIONAL MATCH (what)-[:SAME_AS*0..]-(same)
WITH DISTINCT article, link, what, same
OPTIONAL MATCH (same)<-[:PUBLISHED]-(by)
WITH article, link, what, same, by ORDER BY same.id, by.displayName
WITH article, link, what, collect(DISTINCT by.displayName) AS by,
     collect(DISTINCT CASE WHEN same:Article THEN same.id END)[0] AS held
ORDER BY article.id, type(link) DESC, what.id
RETURN article.id AS article, article.publication AS outlet,
       CASE type(link) WHEN 'COPIES' THEN 'copies' WHEN 'MAYBE_COPIES' THEN 'perhaps copies' ELSE 'cites' END AS does, what.displayName AS what, by,
       link.share AS share, link.credited AS credited, held, link.quote AS quote
