// Which part of each source was pushed to its end: the hash that a push leaves on the article.
// $ids — ids of articles
// row: id, part
CYPHER replan=skip
UNWIND $ids AS id
MATCH (a:Article {id: id})
WHERE a.attestHash IS NOT NULL AND a.attestPart IS NOT NULL
RETURN a.id AS id, a.attestPart AS part;
