// perhaps-the-same
// Two that may be one, with the reason: to be judged by a person, never merged by likeness.
// row: one, other, judgement, reason, confidence, quote
MATCH (one)-[judged:MAYBE_SAME_AS|SAME_AS|NOT_SAME_AS]->(other)
WITH one, judged, other ORDER BY type(judged), one.id, other.id
RETURN one.displayName AS one, other.displayName AS other, type(judged) AS judgement, judged.reason AS reason,
       judged.confidence AS confidence, judged.quote AS quote
