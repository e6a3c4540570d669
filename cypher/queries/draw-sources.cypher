// draw-sources
// A picture for Neo4j Browser: who published and cites what, and who assessed it.
// row: path
MATCH path = ()-[:PUBLISHED|CITES|ASSESSED|PUBLISHED_ON]->()
RETURN path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | step.id]
