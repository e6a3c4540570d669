// The same for nodes of a label that may bear a second one: claimed, ordered, … events, protected
// people. What is not said of them any more is taken away. `Label` stands for a label of the
// vocabulary, and so does each of row.labels.
// $batch — rows: id, labels, and properties: values to set, null where one is to be removed
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (n:`Label` {id: row.id})
SET n += row.properties
REMOVE n:Claimed:Ordered:Planned:Possible:Inferred:Protected
SET n:$(row.labels);
