// Creates or updates nodes of a label that may have second ones (claimed, ordered, … events,
// protected people), and removes second labels that no longer apply. `Label` stands for a label of
// the vocabulary, as does each of row.labels.
// $batch — rows: id, labels, and properties: values to set, null to remove
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (n:`Label` {id: row.id})
SET n += row.properties
REMOVE n:Claimed:Ordered:Planned:Possible:Inferred:Protected
SET n:$(row.labels);
