// Our nodes of one label as they lie in the database, edited by hand or not.
// row: id, hash, properties
CYPHER replan=skip
MATCH (n:`Label`)
WHERE n.attestHash IS NOT NULL
RETURN n.id AS id, n.attestHash AS hash, properties(n) AS properties;
