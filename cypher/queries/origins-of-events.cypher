// origins-of-events
// How many independent origins an event has, and on how many sides: who said it first, not who repeats it.
// Where a chain passes through a work, whoever released the earliest one is the origin, whoever speaks in it.
// An origin without a name is counted apart; a claim whose origin nobody names, and an event in an
// article's own voice, have none. attest analyse also sees copies, circles and outlets that let one person speak.
// $type — an event type such as abuse; empty for all (default "")
// row: event, type, factuality, status, origins, sides, anonymous, claims, names
MATCH (event:Event) WHERE $type = '' OR event.type = $type
OPTIONAL MATCH (claim:Claim)-[:ASSERTS]->(event) WHERE NOT claim.stance IN ['denies', 'doubts']
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH event, claim, said, speaker ORDER BY said.hop
WITH event, claim, said.chain AS chain, collect(speaker) AS speakers
WITH event, claim, speakers, [at IN range(0, size(speakers) - 1) WHERE speakers[at]:Work][0] AS at
WITH event, claim, speakers, speakers[at] AS work, speakers[at + 1] AS after
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
WITH event, claim, coalesce(publisher, after, work, speakers[0]) AS origin
WITH event, count(DISTINCT claim) AS claims, collect(DISTINCT origin) AS all
WITH event, claims, [one IN all WHERE one:Work OR one.identity = 'named'] AS origins,
     [one IN all WHERE NOT one:Work AND one.identity = 'unnamed'] AS anonymous
WITH event, claims, origins, anonymous ORDER BY size(origins) DESC, event.type, event.id
RETURN event.displayName AS event, event.type AS type, event.factuality AS factuality, event.status AS status,
       size(origins) AS origins,
       size(reduce(sides = [], origin IN origins |
         CASE WHEN origin.side IS NULL OR origin.side IN sides THEN sides ELSE sides + origin.side END)) AS sides,
       size(anonymous) AS anonymous, claims, [origin IN origins | origin.displayName] AS names
