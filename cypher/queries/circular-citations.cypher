// circular-citations
// Outlets and bodies that cite each other in rings of two or three, on any subject, with the articles and claims
// that do so. `attest analyse` finds longer rings, and whether a ring concerns a single event.
// row: ring, articles, claims
MATCH (least:Publication|Agency|Organization|Unit|Person)
WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.id
// Clusters with an outlet whose articles we hold; members[0] stands for each.
WITH least, collect(member) AS members
WHERE any(member IN members WHERE EXISTS { (member)-[:PUBLISHED]->(:Article) })
UNWIND members AS member
WITH DISTINCT member, members[0] AS one
CALL (one, member) {
  MATCH (member)-[:PUBLISHED]->(article:Article)
  RETURN article, one AS outlet, null AS source, null AS claim
UNION
  MATCH (member)<-[:ATTRIBUTED_TO]-(claim:Claim)<-[:STATES]-(article:Article)
  RETURN article, null AS outlet, one AS source, claim
}
WITH article, collect(DISTINCT outlet) AS outlets, collect({source: source, claim: claim}) AS steps
UNWIND outlets AS outlet
UNWIND steps AS step
WITH article, outlet, step.source AS source, step.claim AS claim WHERE outlet <> source
WITH outlet, source, collect(DISTINCT article) AS articles, collect(DISTINCT claim) AS claims
WITH collect({outlet: outlet, source: source, articles: articles, claims: claims}) AS all
UNWIND all AS first
UNWIND [step IN all WHERE step.outlet = first.source] AS second
UNWIND CASE second.source
  WHEN first.outlet THEN [null]
  ELSE [step IN all WHERE step.outlet = second.source AND step.source = first.outlet] END AS third
WITH [step IN [first, second, third] WHERE step IS NOT NULL] AS ring
WHERE all(step IN ring WHERE ring[0].outlet.id <= step.outlet.id)
WITH ring, reduce(found = [], step IN ring | found + step.articles) AS articles,
     reduce(found = [], step IN ring | found + step.claims) AS claims
ORDER BY size(ring), [step IN ring | step.outlet.id]
RETURN [step IN ring | step.outlet.displayName + ' has it from ' + step.source.displayName] AS ring,
       COLLECT { UNWIND articles AS article RETURN DISTINCT article.id ORDER BY article.id } AS articles,
       COLLECT { UNWIND claims AS claim WITH DISTINCT claim ORDER BY claim.id RETURN claim.text } AS claims
