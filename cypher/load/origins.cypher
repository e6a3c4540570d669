// Writes onto events or claims how many independent origins they have and who these are, if that
// changed.
// $batch — rows: id, and origins: all properties about them
// row: changed, the number that changed
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (n:`Label` {id: row.id})
WHERE n.attestHash IS NOT NULL
  AND any(name IN keys(row.origins) WHERE n[name] IS NULL OR n[name] <> row.origins[name])
SET n += row.origins
RETURN count(n) AS changed;
