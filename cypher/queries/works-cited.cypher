// works-cited
// Works that are cited: who released them, when, how many claims reach us through them, and whether we hold them. A
// work of several articles that is judged to be the same (SAME_AS) is one row.
// row: work, kind, publishedBy, side, published, verdicts, claims, citedBy, held
MATCH (least:Work|Article) WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.id
WITH least, collect(member) AS members
WITH DISTINCT members, [member IN members WHERE member:Work][0] AS work
WHERE any(member IN members WHERE EXISTS { (:Article)-[:CITES]->(member) })
WITH *, COUNT { UNWIND members AS member MATCH (member:Work)-[:STATES]->(claim:Claim) RETURN DISTINCT claim } AS claims
ORDER BY claims DESC, work.id
RETURN work.displayName AS work, work.kind AS kind,
       COLLECT { UNWIND members AS member MATCH (by)-[:PUBLISHED]->(member)
                 RETURN DISTINCT by.displayName ORDER BY by.displayName } AS publishedBy,
       COLLECT { UNWIND members AS member MATCH (by)-[:PUBLISHED]->(member)
                 WITH by.side AS side WHERE side IS NOT NULL RETURN DISTINCT side ORDER BY side } AS side,
       COLLECT { UNWIND members AS member MATCH (member)-[:PUBLISHED_ON]->(date)
                 RETURN DISTINCT date.edtf ORDER BY date.edtf } AS published,
       COLLECT { UNWIND members AS member MATCH (member)<-[assessed:ASSESSED]-(by)
                 WITH by.displayName + ': ' + assessed.status AS verdict
                 RETURN DISTINCT verdict ORDER BY verdict } AS verdicts,
       claims,
       COLLECT { UNWIND members AS member MATCH (article:Article)-[:CITES]->(member)
                 RETURN DISTINCT article.id ORDER BY article.id } AS citedBy,
       [member IN members WHERE member:Article | member.id][0] AS held
