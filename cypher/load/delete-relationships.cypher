// Deletes relationships that their articles no longer have; only ours.
// $batch — rows: id of a relationship, and element, by which the database finds it whatever its type
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
AND r.id = row.id AND r.attestHash IS NOT NULL
DELETE r;
