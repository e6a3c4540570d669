// resting-on-one-work
// What would be lost if one cited work were withdrawn: the claims that reach us only through it, and their events.
// Works judged to be the same across articles (SAME_AS) are one, and so are events.
// $work — part of the work's name; empty for any (default "")
// row: work, kind, publishedBy, articles, claims, events, verdicts
MATCH (least:Work) WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser:Work) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.id
WITH least, collect(member) AS members
WITH DISTINCT [member IN members WHERE member:Work] AS works, members
WHERE $work = '' OR any(work IN works WHERE toLower(work.displayName) CONTAINS toLower($work))
WITH works, members, COLLECT { UNWIND works AS work MATCH (work)-[:STATES]->(claim:Claim)
                               WITH DISTINCT claim ORDER BY claim.id RETURN claim } AS claims
WITH *, COLLECT {
  UNWIND claims AS claim
  MATCH (claim)-[:ASSERTS]->(event:Event)
  WITH DISTINCT claims, claim, event
  WITH claims, claim, event, COLLECT { MATCH (event)-[:SAME_AS*0..]-(same) RETURN DISTINCT same } AS same
  WHERE none(one IN same WHERE EXISTS { (one)<-[:ASSERTS]-(other:Claim) WHERE NOT other IN claims }
        OR one <> event AND NOT EXISTS { (one)<-[:ASSERTS]-(:Claim) })
  WITH event ORDER BY claim.id, event.id
  RETURN DISTINCT event.displayName } AS events
ORDER BY size(claims) DESC, works[0].id
RETURN works[0].displayName AS work, works[0].kind AS kind,
       COLLECT { UNWIND members AS member MATCH (by)-[:PUBLISHED]->(member)
                 RETURN DISTINCT by.displayName ORDER BY by.displayName } AS publishedBy,
       COUNT { UNWIND works AS work UNWIND work.sources AS source RETURN DISTINCT source } AS articles,
       size(claims) AS claims, events,
       COLLECT { UNWIND members AS member MATCH (member)<-[assessed:ASSESSED]-()
                 RETURN DISTINCT assessed.status ORDER BY assessed.status } AS verdicts
