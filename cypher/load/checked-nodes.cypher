// The stored nodes of one label and some sources with their content, edited by hand or not.
// $ranges — by label: from and to (ids): a source's nodes, `to` excluded
// row: label; id; element, the database's internal id; hash, null for a node that is not ours;
//   ids of its sources; properties; labels
CYPHER replan=skip
UNWIND $ranges.`Label` AS range
MATCH (n:`Label`)
USING INDEX n:`Label`(id)
WHERE n.id >= range.from AND n.id < range.to
RETURN 'Label' AS label, n.id AS id, elementId(n) AS element, n.attestHash AS hash,
  n.sources AS sources, properties(n) AS properties, labels(n) AS labels;
