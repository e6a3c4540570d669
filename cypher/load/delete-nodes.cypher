// Deletes nodes that their articles no longer have: only ours, and only those without
// relationships.
// $batch — rows: id of a node, and element, the database's internal id, which finds it under any
//   label
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (n) WHERE elementId(n) = row.element
AND n.id = row.id AND n.attestHash IS NOT NULL AND NOT EXISTS { (n)--() }
DELETE n;
