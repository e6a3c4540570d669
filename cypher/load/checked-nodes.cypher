// What really lies in the database of one label, edited by hand or not.
// $sources — ids of the sources being pushed
// row: id; hash, null for a node that is not ours; whether it rests on no other source;
//   properties
CYPHER replan=skip
MATCH (n:`Label`)
WHERE n.id IS NOT NULL
RETURN n.id AS id, n.attestHash AS hash, all(source IN n.sources WHERE source IN $sources) AS only,
  properties(n) AS properties;
