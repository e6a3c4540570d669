// draw-events
// A picture for Neo4j Browser: events with who took part, where, when and why.
// $type — an event type; empty for all (default "")
// row: path
MATCH path = (event:Event)-[:PERFORMED_BY|AFFECTED|INVOLVED|OCCURRED_AT|OCCURRED_ON|BECAUSE_OF|SUBEVENT_OF]->()
WHERE $type = '' OR event.type = $type
RETURN path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | step.id]
