// copies-and-citations
// Who copies and who cites whom: of a copy how much of it stands in the original and whether it says so, of a cited
// work who released it and, where that is known, the article that we hold of it.
// $article — id or part of the title of the one that copies or cites; empty for all (default "")
// row: article, outlet, does, what, by, share, credited, held, quote
MATCH (article:Article)-[link:COPIES|CITES]->(what)
WHERE $article = '' OR article.id = $article OR toLower(article.title) CONTAINS toLower($article)
OPTIONAL MATCH (what)-[:SAME_AS*0..]-(same)
WITH DISTINCT article, link, what, same
OPTIONAL MATCH (same)<-[:PUBLISHED]-(by)
WITH article, link, what, same, by ORDER BY same.id, by.displayName
WITH article, link, what, collect(DISTINCT by.displayName) AS by,
     collect(DISTINCT CASE WHEN same:Article THEN same.id END)[0] AS held
ORDER BY article.id, type(link) DESC, what.id
RETURN article.id AS article, article.publication AS outlet,
       CASE type(link) WHEN 'COPIES' THEN 'copies' ELSE 'cites' END AS does, what.displayName AS what, by,
       link.share AS share, link.credited AS credited, held, link.quote AS quote
