// conflicting-claims
// Claims that cannot both be true: what differs, the words of both, who says each, and in which articles. If an
// article copies another that contradicts the same claim, only the original is listed.
// $about — part of the words of either claim; empty for all (default "")
// row: differs, one, saysOne, articleOne, other, saysOther, articleOther, reason, judgedBy, confidence
MATCH (one:Claim)-[conflict:CONFLICTS_WITH]->(other:Claim)
WHERE $about = '' OR toLower(one.text) CONTAINS toLower($about) OR toLower(other.text) CONTAINS toLower($about)
MATCH (articleOne:Article)-[:STATES]->(one), (articleOther:Article)-[:STATES]->(other)
WHERE NOT EXISTS {
    MATCH (articleOne)-[:COPIES]->(original)
    MATCH (original)-[:STATES]->()-[:CONFLICTS_WITH]-(other) }
  AND NOT EXISTS {
    MATCH (articleOther)-[:COPIES]->(original)
    MATCH (original)-[:STATES]->()-[:CONFLICTS_WITH]-(one) }
WITH *, coalesce(conflict.aspect, conflict.reason) AS differs, COLLECT {
    MATCH (one)-[said:ATTRIBUTED_TO]->(speaker)
    RETURN speaker.displayName ORDER BY said.chain, said.hop } AS saysOne,
  COLLECT {
    MATCH (other)-[said:ATTRIBUTED_TO]->(speaker)
    RETURN speaker.displayName ORDER BY said.chain, said.hop } AS saysOther
ORDER BY conflict.confidence DESC, articleOne.id, one.id, articleOther.id, other.id, differs
RETURN differs,
       one.text AS one, saysOne, articleOne.id AS articleOne,
       other.text AS other, saysOther, articleOther.id AS articleOther,
       conflict.reason AS reason, conflict.coder AS judgedBy, conflict.confidence AS confidence
