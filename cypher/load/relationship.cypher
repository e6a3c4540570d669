// Creates or updates relationships of one type between two labels; parallel ones are told apart by
// id. `Type`, `From` and `To` stand for a type and two labels of the vocabulary.
// $batch — rows: id, from and to (ids of nodes), and properties: values to set, null to remove
// row: none
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (from:`From` {id: row.from})
MATCH (to:`To` {id: row.to})
MERGE (from)-[r:`Type` {id: row.id}]->(to)
SET r += row.properties;
