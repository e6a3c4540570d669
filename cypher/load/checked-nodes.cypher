// What really lies in the database of one label and some sources, edited by hand or not.
// $ranges — by label: from and to (ids): those of a source's nodes, the end left out
// row: label; id; element, by which the database finds it; hash, null for a node that is not
//   ours; ids of the sources it rests on; properties; labels
CYPHER replan=skip
UNWIND $ranges.`Label` AS range
MATCH (n:`Label`)
USING INDEX n:`Label`(id)
WHERE n.id >= range.from AND n.id < range.to
RETURN 'Label' AS label, n.id AS id, elementId(n) AS element, n.attestHash AS hash,
  n.sources AS sources, properties(n) AS properties, labels(n) AS labels;
