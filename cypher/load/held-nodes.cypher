// Nodes that an article no longer has but that still have a relationship from another tool or
// another source.
// $batch — rows: id of a node, and element, the database's internal id, which finds it under any
//   label; sources: ids of those being pushed
// row: id
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (n) WHERE elementId(n) = row.element
AND n.id = row.id AND EXISTS {
  (n)-[r]-()
  WHERE r.attestHash IS NULL OR any(source IN r.sources WHERE NOT source IN $batch.sources)
}
RETURN row.id AS id;
