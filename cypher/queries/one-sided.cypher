// one-sided
// Events that only bodies of one side tell, however many of them: several origins, one side.
// $side — ISO country, such as UA; empty for any (default "")
// row: side, event, type, status, origins
MATCH (claim:Claim)-[:ASSERTS]->(event:Event) WHERE NOT claim.stance IN ['denies', 'doubts']
MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH event, claim, said, speaker ORDER BY said.hop
WITH event, claim, said.chain AS chain, collect(speaker) AS speakers
WITH event, speakers, [at IN range(0, size(speakers) - 1) WHERE speakers[at]:Work][0] AS at
WITH event, speakers, speakers[at] AS work, speakers[at + 1] AS after
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
WITH event, coalesce(publisher, after, work, speakers[0]) AS origin ORDER BY origin.id
WITH event, collect(DISTINCT origin) AS origins, collect(DISTINCT coalesce(origin.side, '')) AS sides
WHERE size(sides) = 1 AND sides[0] <> '' AND ($side = '' OR sides[0] = $side)
WITH event, origins, sides ORDER BY sides[0], event.type, event.id
RETURN sides[0] AS side, event.displayName AS event, event.type AS type, event.status AS status,
       [origin IN origins | origin.displayName] AS origins
