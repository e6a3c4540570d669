// perhaps-the-same
// Pairs that may be the same, the likeliest first, with the reason: for a person to judge, never merged
// automatically.
// row: one, other, kind, reason, confidence, quote, oneId, otherId
MATCH (one)-[judged:MAYBE_SAME_AS]->(other)
WITH one, judged, other ORDER BY judged.confidence DESC, split(one.id, ':')[0], one.id, other.id
RETURN one.displayName AS one, other.displayName AS other,
       [word IN labels(one) WHERE one.id STARTS WITH toLower(word)][0] AS kind, judged.reason AS reason,
       judged.confidence AS confidence, judged.quote AS quote, one.id AS oneId, other.id AS otherId
