// What the database knows of the nodes of one label and some sources, to be compared with a graph.
// $ranges — by label: from and to (ids): a source's nodes, `to` excluded
// row: label; id; element, the database's internal id; hash, null for a node that is not ours;
//   ids of its sources
CYPHER replan=skip
UNWIND $ranges.`Label` AS range
MATCH (n:`Label`)
USING INDEX n:`Label`(id)
WHERE n.id >= range.from AND n.id < range.to
RETURN 'Label' AS label, n.id AS id, elementId(n) AS element, n.attestHash AS hash,
  n.sources AS sources;
