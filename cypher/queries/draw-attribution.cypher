// draw-attribution
// A picture for Neo4j Browser: claims with their speakers and works, what they assert, and what they quote or
// answer.
// $speaker — part of the name of somebody in the chain; empty for all (default "")
// row: path
MATCH (claim:Claim)-[:ATTRIBUTED_TO]->(speaker)
WHERE $speaker = '' OR toLower(speaker.displayName) CONTAINS toLower($speaker)
WITH DISTINCT claim
MATCH path = (claim)-[:ATTRIBUTED_TO|ASSERTS|QUOTES|ANSWERS]->()
RETURN path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | step.id]
