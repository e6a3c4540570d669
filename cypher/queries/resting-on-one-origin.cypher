// What rests on one origin alone: events that fall if that one is wrong.
// $origin (string, default ''): part of the origin's name; '' for any
// row: origin, side, event, type, status, claims, quote
MATCH (claim:Claim)-[asserts:ASSERTS]->(event:Event) WHERE claim.stance = 'asserts'
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH event, asserts, claim, said, speaker ORDER BY said.hop
WITH event, asserts, claim, said.chain AS chain, collect(speaker) AS speakers
WITH event, asserts, claim, speakers, [speaker IN speakers WHERE speaker:Work][0] AS work
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
WITH event, asserts, claim, coalesce(publisher, speakers[0]) AS origin ORDER BY claim.id
WITH event, collect(DISTINCT origin) AS origins, count(DISTINCT claim) AS claims, collect(asserts.quote)[0] AS quote
WHERE size(origins) = 1 AND ($origin = '' OR toLower(origins[0].caption) CONTAINS toLower($origin))
RETURN origins[0].caption AS origin, origins[0].side AS side, event.caption AS event, event.type AS type,
       event.status AS status, claims, quote
ORDER BY origin, type, event.id
