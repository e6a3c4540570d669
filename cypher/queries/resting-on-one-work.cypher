// resting-on-one-work
// What would be lost if one cited work were withdrawn: the claims that reach us only through it, and their events.
// $work — part of the work's name; empty for any (default "")
// row: work, kind, publishedBy, claims, events, verdicts
MATCH (work:Work) WHERE $work = '' OR toLower(work.displayName) CONTAINS toLower($work)
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
OPTIONAL MATCH (work)<-[assessed:ASSESSED]-()
WITH work, collect(DISTINCT publisher.displayName) AS publishedBy, collect(DISTINCT assessed.status) AS verdicts
OPTIONAL MATCH (work)-[:STATES]->(claim:Claim)
WITH work, publishedBy, verdicts, claim
OPTIONAL MATCH (claim)-[:ASSERTS]->(event:Event)
WHERE NOT EXISTS { (event)<-[:ASSERTS]-(other:Claim) WHERE NOT (work)-[:STATES]->(other) }
WITH work, publishedBy, verdicts, claim, event ORDER BY claim.id, event.id
WITH work, publishedBy, verdicts, count(DISTINCT claim) AS claims, collect(DISTINCT event.displayName) AS events
ORDER BY claims DESC, work.id
RETURN work.displayName AS work, work.kind AS kind, publishedBy, claims, events, verdicts
