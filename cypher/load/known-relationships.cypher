// What the database knows of the relationships that start at nodes of one label and some sources.
// $ranges — by label: from and to (ids): a source's nodes, `to` excluded
// row: label of the start node; id; element, the database's internal id; type; hash, null for a
//   relationship that is not ours; ids of its sources
CYPHER replan=skip
UNWIND $ranges.`Label` AS range
MATCH (n:`Label`)
USING INDEX n:`Label`(id)
WHERE n.id >= range.from AND n.id < range.to
MATCH (n)-[r]->()
WHERE r.id IS NOT NULL
RETURN 'Label' AS label, r.id AS id, elementId(r) AS element, type(r) AS type, r.attestHash AS hash,
  r.sources AS sources;
