// Our relationships of one type as they lie in the database, with the ids of their ends.
// row: id, hash, properties, from, to
CYPHER replan=skip
MATCH (from)-[r:`Type`]->(to)
WHERE r.attestHash IS NOT NULL
RETURN r.id AS id, r.attestHash AS hash, properties(r) AS properties, from.id AS from, to.id AS to;
