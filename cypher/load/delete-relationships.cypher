// Deletes relationships that their articles no longer have: only ours.
// $batch — rows: id of a relationship, and element, the database's internal id, which finds it
//   under any type
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
AND r.id = row.id AND r.attestHash IS NOT NULL
DELETE r;
