// places
// Places, how precisely the text locates them, and what happened there or to them. A place of several articles that
// is judged to be the same (SAME_AS) is one row.
// row: place, precision, country, articles, at, affected, words
MATCH (least:Place) WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.id
WITH least, collect(member) AS members
WITH DISTINCT members, members[0] AS place ORDER BY members[0].id
RETURN place.displayName AS place, place.precision AS precision,
       [member IN members WHERE member.country IS NOT NULL | member.country][0] AS country,
       COUNT { UNWIND members AS member UNWIND member.sources AS source RETURN DISTINCT source } AS articles,
       COLLECT { UNWIND members AS member MATCH (at:Event)-[:OCCURRED_AT]->(member)
                 WITH DISTINCT at ORDER BY at.id RETURN DISTINCT at.displayName } AS at,
       COLLECT { UNWIND members AS member MATCH (hit:Event)-[:AFFECTED]->(member)
                 WITH DISTINCT hit ORDER BY hit.id RETURN DISTINCT hit.displayName } AS affected,
       COLLECT { UNWIND members AS member MATCH (mention:Mention)-[:REFERS_TO]->(member)
                 WITH mention ORDER BY member.id, mention.start RETURN DISTINCT mention.quote } AS words
