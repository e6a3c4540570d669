// Deletes relationships of one type that their articles no longer have; only ours.
// $ids — ids of relationships
// row: none
CYPHER replan=skip
MATCH ()-[r:`Type`]->()
WHERE r.id IN $ids AND r.attestHash IS NOT NULL
DELETE r;
