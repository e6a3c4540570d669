// What the database knows of one label and these sources, for the difference to a graph.
// $sources — ids of the sources being pushed
// row: id; hash, null for a node that is not ours; whether it rests on no other source
CYPHER replan=skip
MATCH (n:`Label`)
WHERE n.id IS NOT NULL
  AND (
    n.attestHash IS NULL
    OR n.sources IS NULL
    OR any(source IN n.sources WHERE source IN $sources)
  )
RETURN n.id AS id, n.attestHash AS hash, all(source IN n.sources WHERE source IN $sources) AS only;
