// Sources with nodes of ours of one label in the database, and their number.
// row: source, null for ids that are not ours; nodes
CYPHER replan=skip
MATCH (n:`Label`)
WHERE n.attestHash IS NOT NULL
RETURN split(split(toStringOrNull(n.id), ':')[1], '/')[0] AS source, count(*) AS nodes;
