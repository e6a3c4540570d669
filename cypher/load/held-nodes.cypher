// Of nodes that an article no longer has: those that something else is tied to, by another tool's
// relationship or by one of another source.
// $batch — rows: id of a node, and element, by which the database finds it whatever its label;
//   sources: ids of those being pushed
// row: id
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (n) WHERE elementId(n) = row.element
AND n.id = row.id AND EXISTS {
  (n)-[r]-()
  WHERE r.attestHash IS NULL OR any(source IN r.sources WHERE NOT source IN $batch.sources)
}
RETURN row.id AS id;
