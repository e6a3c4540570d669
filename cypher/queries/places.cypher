// places
// Places, how precise the text is about them, and what happened there or to them.
// row: place, precision, country, at, affected, words
MATCH (place:Place)
OPTIONAL MATCH (at:Event)-[:OCCURRED_AT]->(place)
OPTIONAL MATCH (hit:Event)-[:AFFECTED]->(place)
OPTIONAL MATCH (mention:Mention)-[:REFERS_TO]->(place)
WITH place, at, hit, mention ORDER BY mention.start, at.id, hit.id
WITH place, collect(DISTINCT at.displayName) AS at, collect(DISTINCT hit.displayName) AS affected,
     collect(DISTINCT mention.quote) AS words
ORDER BY place.id
RETURN place.displayName AS place, place.precision AS precision, place.country AS country, at, affected, words
