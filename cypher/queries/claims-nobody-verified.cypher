// claims-nobody-verified
// Claims that nobody is reported to have verified, with the verdict on them or on what they came through.
// $status — unassessed, unverified, denied, disputed or refuted; empty for all but verified (default "")
// row: claim, origin, status, verdict, by, article
MATCH (article:Article)-[:STATES]->(claim:Claim)
WHERE claim.status <> 'verified' AND ($status = '' OR claim.status = $status)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO {hop: 0, chain: 0}]->(origin)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(work:Work)<-[onWork:ASSESSED]-(assessor)
OPTIONAL MATCH (claim)<-[onClaim:ASSESSED]-(judge)
WITH article, claim, origin, coalesce(onClaim, onWork) AS assessed, coalesce(judge, assessor) AS by
WITH article, claim, origin, collect(DISTINCT assessed.quote)[0] AS verdict, collect(DISTINCT by.displayName) AS by
ORDER BY claim.status, article.id, claim.id
RETURN claim.text AS claim, coalesce(origin.displayName, 'unknown origin') AS origin, claim.status AS status,
       verdict, by, article.id AS article
