// What the database knows of one relationship type and these sources.
// $sources — ids of the sources being pushed
// row: id; hash, null for one that is not ours; whether it rests on no other source
CYPHER replan=skip
MATCH ()-[r:`Type`]->()
WHERE r.id IS NOT NULL
  AND (
    r.attestHash IS NULL
    OR r.sources IS NULL
    OR any(source IN r.sources WHERE source IN $sources)
  )
RETURN r.id AS id, r.attestHash AS hash, all(source IN r.sources WHERE source IN $sources) AS only;
