// Creates or updates nodes of one label. `Label` stands for a label of the vocabulary.
// $batch — rows: id, and properties: values to set, null to remove
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (n:`Label` {id: row.id})
SET n += row.properties;
