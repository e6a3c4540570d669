// draw-evidence
// A picture for Neo4j Browser: one node and all the words that refer to it, in their articles.
// $id — id of any node
// row: path
MATCH path = (:Article)<-[:IN]-(:Mention)-[:REFERS_TO]->(thing {id: $id})
RETURN path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | step.id]
