// who-says-what
// Who says what about whom, and through whom: each claim with its chain from origin to reader. A name also matches
// everything judged to be the same (SAME_AS) in other articles.
// $about — part of the name of somebody in the claim's events; empty for anybody (default "")
// $speaker — part of the name of somebody in the chain; empty for anybody (default "")
// row: chain, cue, stance, claim, status, about, article
CALL () {
  MATCH (named:Person|Group|Unit|Agency|Organization|Publication|Place|Object|Vessel|Work)
  WHERE $about <> ''
    AND any(name IN coalesce(named.aliases, []) + named.displayName WHERE toLower(name) CONTAINS toLower($about))
  MATCH (named)-[:SAME_AS*0..]-(one)
  WITH DISTINCT one
  MATCH (claim:Claim)-[:ASSERTS]->(:Event)-[:PERFORMED_BY|AFFECTED|INVOLVED]->(one) RETURN DISTINCT claim
UNION
  MATCH (claim:Claim) WHERE $about = '' RETURN claim
}
CALL (claim) {
  WITH claim WHERE $speaker = '' RETURN true AS heard
UNION
  MATCH (claim)-[:ATTRIBUTED_TO]->(speaker) WHERE $speaker <> ''
  MATCH (speaker)-[:SAME_AS*0..]-(one)
  WITH DISTINCT one
  WHERE any(name IN coalesce(one.aliases, []) + one.displayName WHERE toLower(name) CONTAINS toLower($speaker))
  RETURN DISTINCT true AS heard
}
MATCH (article:Article)-[:STATES]->(claim)
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH article, claim, said, speaker ORDER BY said.chain, said.hop
WITH article, claim, collect(speaker.displayName) AS chain, collect(said.cue)[0] AS cue
OPTIONAL MATCH (claim)-[:ASSERTS]->(:Event)-[:PERFORMED_BY|AFFECTED|INVOLVED]->(entity)
WITH article, claim, chain, cue, entity.displayName AS name ORDER BY name
WITH article, claim, chain, cue, collect(DISTINCT name) AS about ORDER BY article.id, claim.id
RETURN chain, cue, claim.stance AS stance, claim.text AS claim, claim.status AS status, about,
       article.id AS article
