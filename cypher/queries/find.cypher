// find
// Articles, entities, works and events by the words in their names: full text, best first.
// $words — words in Lucene syntax (default "unit")
// $limit — most rows (default 20)
// row: label, displayName, id, score
CALL db.index.fulltext.queryNodes('attest_names', $words) YIELD node, score
RETURN [word IN labels(node) WHERE node.id STARTS WITH toLower(word)][0] AS label, node.displayName AS displayName, node.id AS id, round(score, 3) AS score
ORDER BY score DESC, id LIMIT $limit
