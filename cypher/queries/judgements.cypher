// judgements
// Judgements on pairs that may be the same: the verdict, who judged, with what confidence, why, and on which words.
// $judgement — SAME_AS, MAYBE_SAME_AS or NOT_SAME_AS; empty for all (default "")
// $name — part of the name of either node; empty for all (default "")
// $by — who judged: resolver, a coder, a reviewer; empty for all (default "")
// row: judgement, kind, one, other, by, rule, score, reason, words, oneId, otherId
MATCH (one)-[judged:SAME_AS|MAYBE_SAME_AS|NOT_SAME_AS]->(other)
WHERE ($judgement = '' OR type(judged) = $judgement) AND ($by = '' OR judged.coder = $by)
  AND ($name = '' OR any(name IN [one.displayName, other.displayName] WHERE toLower(name) CONTAINS toLower($name)))
WITH *, COLLECT {
  UNWIND judged.evidence AS id
  MATCH (mention:Mention {id: id}) RETURN mention.quote } AS words
ORDER BY type(judged), split(one.id, ':')[0], judged.confidence DESC, one.id, other.id, judged.id
RETURN type(judged) AS judgement, [word IN labels(one) WHERE one.id STARTS WITH toLower(word)][0] AS kind,
       one.displayName AS one, other.displayName AS other,
       judged.coder AS by, judged.rule AS rule, judged.confidence AS score, judged.reason AS reason, words,
       one.id AS oneId, other.id AS otherId
