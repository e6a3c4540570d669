// Stores on articles a hash of what the figures of their events and claims rest on.
// $batch — rows: id (of an article), basis
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
WHERE a.attestHash IS NOT NULL
SET a.attestOrigins = row.basis;
