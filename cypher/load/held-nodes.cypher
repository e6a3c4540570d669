// Of nodes that an article no longer has: those that something else is tied to, by another tool's
// relationship or by one of another source.
// $rows — id of a node, and element, by which the database finds it whatever its label
// $sources — ids of the sources being pushed
// row: id
CYPHER replan=skip
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.element
AND n.id = row.id AND EXISTS {
  (n)-[r]-()
  WHERE r.attestHash IS NULL OR any(source IN r.sources WHERE NOT source IN $sources)
}
RETURN row.id AS id;
