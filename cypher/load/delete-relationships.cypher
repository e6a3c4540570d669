// Deletes relationships of one type that their articles no longer have; only ours.
// $rows — id, and from (id of the node of this label at which it begins)
// row: none
CYPHER replan=skip
UNWIND $rows AS row
MATCH (:`From` {id: row.from})-[r:`Type` {id: row.id}]->()
WHERE r.attestHash IS NOT NULL
DELETE r;
