// resting-on-one-origin
// What rests on one origin alone: events that fall if that one is wrong.
// $origin — part of the origin's name; empty for any (default "")
// row: origin, side, event, type, status, claims, quote
MATCH (claim:Claim)-[asserts:ASSERTS]->(event:Event) WHERE NOT claim.stance IN ['denies', 'doubts']
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH event, asserts, claim, said, speaker ORDER BY said.hop
WITH event, asserts, claim, said.chain AS chain, collect(speaker) AS speakers
WITH event, asserts, claim, speakers, [at IN range(0, size(speakers) - 1) WHERE speakers[at]:Work][0] AS at
WITH event, asserts, claim, speakers, speakers[at] AS work, speakers[at + 1] AS after
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
WITH event, asserts, claim, coalesce(publisher, after, work, speakers[0]) AS origin ORDER BY claim.id
WITH event, collect(DISTINCT origin) AS origins, count(DISTINCT claim) AS claims, collect(asserts.quote)[0] AS quote
WHERE size(origins) = 1 AND ($origin = '' OR toLower(origins[0].displayName) CONTAINS toLower($origin))
WITH event, origins[0] AS origin, claims, quote ORDER BY origin.id, event.type, event.id
RETURN origin.displayName AS origin, origin.side AS side, event.displayName AS event, event.type AS type,
       event.status AS status, claims, quote
