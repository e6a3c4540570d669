// Anything by the words in its name, caption or quotation: full text, best first.
// $words (string, default 'unit'): words in Lucene syntax
// $limit (integer, default 20): most rows
// row: label, caption, id, score
CALL db.index.fulltext.queryNodes('captions', $words) YIELD node, score
RETURN labels(node)[0] AS label, node.caption AS caption, node.id AS id, round(score, 3) AS score
ORDER BY score DESC, id LIMIT $limit
