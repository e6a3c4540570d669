// The marks of articles: which part was completely pushed, and what its figures rest on, both as
// hashes.
// $batch — ids: article ids in one string, separated by spaces, since a list takes longer to send
// row: parts and counted, in the order of the ids; '' for an article that does not exist or has
//   no mark
CYPHER replan=skip
UNWIND split($batch.ids, ' ') AS id
OPTIONAL MATCH (a:Article {id: id})
WHERE a.attestHash IS NOT NULL
RETURN collect(coalesce(a.attestPart, '')) AS parts, collect(coalesce(a.attestOrigins, '')) AS counted;
