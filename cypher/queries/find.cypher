// find
// Articles, entities, works and events by the words in their names: full-text search, best matches first. What is
// judged to be the same (SAME_AS) is listed once; `articles` counts the articles. Only the 1,000 best matches are
// considered.
// $words — words in Lucene syntax (default "unit")
// $limit — maximum number of rows (default 20)
// row: label, displayName, id, articles, score
CALL db.index.fulltext.queryNodes('attest_names', $words, {limit: 1000}) YIELD node, score
MATCH (node)-[:SAME_AS*0..]-(same)
WITH DISTINCT node, score, same ORDER BY same.id
WITH node, score, collect(same) AS members
WITH members, max(score) AS score, collect({node: node, score: score}) AS hits
WITH members, score, COLLECT { UNWIND hits AS hit WITH hit WHERE hit.score = score
                               RETURN hit.node ORDER BY hit.node.id LIMIT 1 }[0] AS node
WITH node, score, COUNT { UNWIND members AS member UNWIND member.sources AS source RETURN DISTINCT source } AS articles
RETURN [word IN labels(node) WHERE node.id STARTS WITH toLower(word)][0] AS label,
       node.displayName AS displayName, node.id AS id, articles, round(score, 3) AS score
ORDER BY score DESC, id LIMIT $limit
