// who-says-what
// Who says what about whom, and through whom: each claim with its chain from origin to reader.
// $about — part of the name of somebody in the events that it tells; empty for anybody (default "")
// $speaker — part of the name of somebody in the chain; empty for anybody (default "")
// row: chain, cue, stance, claim, status, about, article
MATCH (article:Article)-[:STATES]->(claim:Claim)
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH article, claim, said, speaker ORDER BY said.chain, said.hop
WITH article, claim, collect(speaker.displayName) AS chain, collect(said.cue)[0] AS cue
OPTIONAL MATCH (claim)-[:ASSERTS]->(:Event)-[:PERFORMED_BY|AFFECTED|INVOLVED]->(entity)
WITH article, claim, chain, cue, entity.displayName AS name ORDER BY name
WITH article, claim, chain, cue, collect(DISTINCT name) AS about
WHERE ($about = '' OR any(name IN about WHERE toLower(name) CONTAINS toLower($about)))
  AND ($speaker = '' OR any(name IN chain WHERE toLower(name) CONTAINS toLower($speaker)))
WITH article, claim, chain, cue, about ORDER BY article.id, claim.id
RETURN chain, cue, claim.stance AS stance, claim.text AS claim, claim.status AS status, about,
       article.id AS article
