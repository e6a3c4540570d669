// Deletes nodes that their articles no longer have; only ours, and none that anything is tied to.
// $batch — rows: id of a node, and element, by which the database finds it whatever its label
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (n) WHERE elementId(n) = row.element
AND n.id = row.id AND n.attestHash IS NOT NULL AND NOT EXISTS { (n)--() }
DELETE n;
