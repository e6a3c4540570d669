// draw-sources
// A picture for Neo4j Browser: who published and cites what, and who judged it.
// row: path
MATCH path = ()-[:PUBLISHED|CITES|ASSESSED|PUBLISHED_ON]->()
RETURN path
