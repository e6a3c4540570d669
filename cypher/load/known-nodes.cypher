// What the database knows of one label and some sources, for the difference to a graph.
// $ranges — by label: from and to (ids): those of a source's nodes, the end left out
// row: label; id; element, by which the database finds it; hash, null for a node that is not
//   ours; ids of the sources it rests on
CYPHER replan=skip
UNWIND $ranges.`Label` AS range
MATCH (n:`Label`)
USING INDEX n:`Label`(id)
WHERE n.id >= range.from AND n.id < range.to
RETURN 'Label' AS label, n.id AS id, elementId(n) AS element, n.attestHash AS hash,
  n.sources AS sources;
