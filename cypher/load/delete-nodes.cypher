// Deletes nodes that their articles no longer have; only ours, and none that anything is tied to.
// $ids — ids of nodes
// row: none
CYPHER replan=skip
UNWIND $ids AS id
MATCH (n:`Label` {id: id})
WHERE n.attestHash IS NOT NULL AND NOT EXISTS { (n)--() }
DELETE n;
