// How many independent origins an event has, and on how many sides: who said it first, not who repeats it.
// Where a chain passes through a work, whoever released the earliest one is the origin, whoever speaks in it.
// A claim whose origin nobody names, and an event in an article's own voice, count no origin.
// $type (string, default ''): an event type such as abuse; '' for all
// row: event, type, factuality, status, origins, sides, claims, names
MATCH (event:Event) WHERE $type = '' OR event.type = $type
OPTIONAL MATCH (claim:Claim)-[:ASSERTS]->(event) WHERE claim.stance = 'asserts'
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH event, claim, said, speaker ORDER BY said.hop
WITH event, claim, said.chain AS chain, collect(speaker) AS speakers
WITH event, claim, speakers, [speaker IN speakers WHERE speaker:Work][0] AS work
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
WITH event, claim, coalesce(publisher, speakers[0]) AS origin
WITH event, count(DISTINCT claim) AS claims, collect(DISTINCT origin) AS origins
RETURN event.caption AS event, event.type AS type, event.factuality AS factuality, event.status AS status,
       size(origins) AS origins,
       size(reduce(sides = [], origin IN origins |
         CASE WHEN origin.side IS NULL OR origin.side IN sides THEN sides ELSE sides + origin.side END)) AS sides,
       claims, [origin IN origins | origin.caption] AS names
ORDER BY origins DESC, type, event.id
