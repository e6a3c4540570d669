// Creates or updates nodes of one label. `Label` stands for a label of the vocabulary.
// $batch — rows: id, and properties: values to set, null where one is to be removed
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (n:`Label` {id: row.id})
SET n += row.properties;
