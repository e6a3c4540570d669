// Which part of each source was pushed to its end, and what its figures were counted of: hashes that a push
// leaves on the article.
// $batch — ids: of articles, in one text with a space between two; as a list they take longer to send
// row: parts and counted, in the order of the ids; nothing ('') for an article that is not there or has no mark
CYPHER replan=skip
UNWIND split($batch.ids, ' ') AS id
OPTIONAL MATCH (a:Article {id: id})
WHERE a.attestHash IS NOT NULL
RETURN collect(coalesce(a.attestPart, '')) AS parts, collect(coalesce(a.attestOrigins, '')) AS counted;
