// What really lies in the database of one relationship type, edited by hand or not.
// $sources — ids of the sources being pushed
// row: id; hash, null for one that is not ours; whether it rests on no other source; properties;
//   ids of its ends
CYPHER replan=skip
MATCH (from)-[r:`Type`]->(to)
WHERE r.id IS NOT NULL
RETURN r.id AS id, r.attestHash AS hash, all(source IN r.sources WHERE source IN $sources) AS only,
  properties(r) AS properties, from.id AS from, to.id AS to;
