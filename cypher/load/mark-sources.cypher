// Leaves on articles what of them has been pushed; null takes the mark away before anything changes, and with it
// the one of the figures, which are counted anew.
// $batch — rows: id (of an article), part
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
WHERE a.attestHash IS NOT NULL
SET a.attestPart = row.part, a.attestOrigins = CASE WHEN row.part IS NULL THEN null ELSE a.attestOrigins END;
