// Of which sources the database holds nodes of ours of one label, and how many.
// row: source, null for ids that are none of ours; nodes
CYPHER replan=skip
MATCH (n:`Label`)
WHERE n.attestHash IS NOT NULL
RETURN split(split(toStringOrNull(n.id), ':')[1], '/')[0] AS source, count(*) AS nodes;
