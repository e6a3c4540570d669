// claims-nobody-verified
// Claims that nobody is reported to have verified, with the verdict on them or on a work they came through,
// whichever article reports it.
// $status — unassessed, unverified, denied, disputed or refuted; empty for all but verified (default "")
// row: claim, origin, status, verdict, by, article
MATCH (article:Article)-[:STATES]->(claim:Claim)
WHERE claim.status <> 'verified' AND ($status = '' OR claim.status = $status)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO {hop: 0, chain: 0}]->(origin)
CALL (claim) {
  MATCH (claim)<-[assessed:ASSESSED]-(by) RETURN 0 AS far, assessed, by
UNION
  MATCH (claim)-[:ATTRIBUTED_TO]->(work:Work)
  MATCH (work)-[:SAME_AS*0..]-(same)
  WITH DISTINCT same MATCH (same)<-[assessed:ASSESSED]-(by) RETURN 1 AS far, assessed, by
UNION
  RETURN 2 AS far, null AS assessed, null AS by
}
WITH article, claim, origin, assessed, by ORDER BY far, assessed.id
WITH article, claim, origin, collect(assessed.quote)[0] AS verdict, collect(DISTINCT by.displayName) AS by
ORDER BY claim.status, article.id, claim.id
RETURN claim.text AS claim, coalesce(origin.displayName, 'unknown origin') AS origin, claim.status AS status,
       verdict, by, article.id AS article
