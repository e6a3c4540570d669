// What really lies in the database of the relationships that begin at nodes of one label and some
// sources, edited by hand or not.
// $ranges — by label: from and to (ids): those of a source's nodes, the end left out
// row: label of the node at which it begins; id; element, by which the database finds it; its
//   type; hash, null for one that is not ours; ids of the sources it rests on; ids of its ends; properties
CYPHER replan=skip
UNWIND $ranges.`Label` AS range
MATCH (n:`Label`)
USING INDEX n:`Label`(id)
WHERE n.id >= range.from AND n.id < range.to
MATCH (n)-[r]->(to)
WHERE r.id IS NOT NULL
RETURN 'Label' AS label, r.id AS id, elementId(r) AS element, type(r) AS type, r.attestHash AS hash,
  r.sources AS sources, n.id AS from, to.id AS to, properties(r) AS properties;
