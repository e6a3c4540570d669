// Creates or updates nodes of one label. `Label` stands for a label of the vocabulary.
// $rows — id, and properties: values to set, null where one is to be removed
// row: none
CYPHER replan=skip
UNWIND $rows AS row
MERGE (n:`Label` {id: row.id})
SET n += row.properties;
