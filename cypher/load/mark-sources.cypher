// Stores on articles which part was pushed. Null removes the mark before anything changes, together
// with the mark of the figures, which are then counted again.
// $batch — rows: id (of an article), part
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
WHERE a.attestHash IS NOT NULL
SET a.attestPart = row.part, a.attestOrigins = CASE WHEN row.part IS NULL THEN null ELSE a.attestOrigins END;
