// one-sided
// Events told only by bodies of a single side, however many bodies and articles: several origins, one side. Events
// also told by somebody anonymous, or by an article in its own voice, are left out.
// $side — ISO country, such as UA; empty for any (default "")
// row: side, event, type, status, origins, articles
MATCH (least:Event)
WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser:Event) WHERE lesser.id < least.id }
WITH COLLECT { MATCH (least)-[:SAME_AS*0..]-(same:Event) RETURN DISTINCT same ORDER BY same.id } AS events
WITH DISTINCT events, events[0] AS event
WHERE event.sides = 1 AND event.withoutSide = 0 AND event.anonymous = 0 AND event.ownVoice = 0
WITH event, event.sideCountries[0] AS side
WHERE $side = '' OR side = $side
WITH *, COLLECT {
  UNWIND event.originIds AS id MATCH (origin:Person|Group|Unit|Agency|Organization|Publication|Work|Article {id: id})
  RETURN origin.displayName ORDER BY origin.id } AS origins
ORDER BY side, event.type, event.id
RETURN side, event.displayName AS event, event.type AS type, event.overallStatus AS status, origins,
       event.toldIn AS articles
