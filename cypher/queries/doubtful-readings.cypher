// doubtful-readings
// What the coder was not sure of: judgements to be made, other readings, low confidence.
// $below — list readings with a confidence below this (default 1.0)
// $limit — maximum number of rows, least sure first (default 1000)
// row: what, kind, confidence, alternatives, reason, quote
CALL {
  MATCH (node) WHERE NOT node:Article AND NOT node:Mention
  MATCH (mention:Mention)-[:REFERS_TO]->(node)
  WITH node, mention ORDER BY mention.start
  WITH node, collect(mention.quote)[0] AS quote
  RETURN node.displayName AS what, [word IN labels(node) WHERE node.id STARTS WITH toLower(word)][0] AS kind,
         node.confidence AS confidence,
         coalesce(node.alternatives, []) AS alternatives, '' AS reason, quote, node.id AS id
  UNION
  MATCH (a)-[fact]->(b) WHERE type(fact) <> 'REFERS_TO' AND type(fact) <> 'IN'
  RETURN a.displayName + ' → ' + b.displayName AS what, type(fact) AS kind, fact.confidence AS confidence,
         coalesce(fact.alternatives, []) AS alternatives, coalesce(fact.reason, '') AS reason, fact.quote AS quote,
         fact.id AS id
}
WITH what, kind, confidence, alternatives, reason, quote, id
WHERE confidence < $below OR size(alternatives) > 0 OR reason <> ''
RETURN what, kind, confidence, alternatives, reason, quote
ORDER BY confidence, kind, id LIMIT $limit
