// draw-evidence
// A picture for Neo4j Browser: one thing and all the words for it, in their article.
// $id — id of any node
// row: path
MATCH path = (:Article)<-[:IN]-(:Mention)-[:REFERS_TO]->(thing {id: $id})
RETURN path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | step.id]
