// draw-judgements
// A picture for Neo4j Browser: what is judged to be the same across articles, perhaps the same, or not the same,
// with the words on both sides and their articles. With a name, everything judged to be the same as a match is
// included.
// $name — part of a name, such as Brigade; empty for all (default "")
// $limit — maximum number of paths (default 300)
// row: path
MATCH (named:Person|Group|Unit|Agency|Organization|Publication|Place|Object|Vessel|Work|Event)
WHERE toLower(named.displayName) CONTAINS toLower($name)
  AND ($name <> '' OR EXISTS { (named)-[:SAME_AS|MAYBE_SAME_AS|NOT_SAME_AS]->() })
CALL (named) {
  WITH named WHERE $name = '' RETURN named AS one
UNION
  WITH named WHERE $name <> ''
  MATCH (named)-[:SAME_AS*0..]-(one) RETURN DISTINCT one
}
WITH DISTINCT one
MATCH (one)-[judged:SAME_AS|MAYBE_SAME_AS|NOT_SAME_AS]-()
WITH DISTINCT judged ORDER BY judged.id LIMIT $limit
UNWIND judged.evidence AS id
MATCH path = (:Article)<-[:IN]-(:Mention {id: id})-[:REFERS_TO]->()-[same:SAME_AS|MAYBE_SAME_AS|NOT_SAME_AS]-()
WHERE same = judged
RETURN path
ORDER BY [node IN nodes(path) | node.id], [step IN relationships(path) | step.id] LIMIT $limit
