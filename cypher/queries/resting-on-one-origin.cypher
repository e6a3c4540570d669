// resting-on-one-origin
// Events that rest on a single origin, in however many articles, and fall if that origin is wrong. An event that
// some article also tells in its own voice is left out.
// $origin — part of the origin's name; empty for any (default "")
// row: origin, side, event, type, status, claims, quote, articles
MATCH (least:Event)
WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser:Event) WHERE lesser.id < least.id }
WITH COLLECT { MATCH (least)-[:SAME_AS*0..]-(same:Event) RETURN DISTINCT same ORDER BY same.id } AS events
WITH DISTINCT events, events[0] AS event
WHERE event.origins + event.anonymous = 1 AND event.ownVoice = 0
MATCH (origin:Person|Group|Unit|Agency|Organization|Publication|Work|Article {id: (event.originIds + event.anonymousIds)[0]})
WHERE $origin = '' OR EXISTS {
  MATCH (origin)-[:SAME_AS*0..]-(same)
  WITH DISTINCT same WHERE toLower(same.displayName) CONTAINS toLower($origin) RETURN same }
CALL (event, events) {
  UNWIND event.toldBy AS id
  MATCH (claim:Claim {id: id})-[asserts:ASSERTS]->(told) WHERE told IN events
  WITH claim, asserts ORDER BY claim.id, asserts.id
  RETURN count(DISTINCT claim) AS claims, collect(asserts.quote)[0] AS quote
}
WITH * ORDER BY origin.id, event.type, event.id
RETURN origin.displayName AS origin, event.sideCountries[0] AS side, event.displayName AS event, event.type AS type,
       event.overallStatus AS status, claims, quote, event.toldIn AS articles
