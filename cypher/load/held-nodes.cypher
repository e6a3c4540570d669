// Of nodes that an article no longer has: those that something else is tied to, by another tool's
// relationship or by one of another source.
// $ids — ids of nodes
// $sources — ids of the sources being pushed
// row: id
CYPHER replan=skip
UNWIND $ids AS id
MATCH (n:`Label` {id: id})
WHERE EXISTS {
  (n)-[r]-()
  WHERE r.attestHash IS NULL OR any(source IN r.sources WHERE NOT source IN $sources)
}
RETURN id;
