// origins-of-events
// How many independent origins an event has, and on how many sides: who said it first, not who repeats it. Events
// judged to be the same (SAME_AS) are one. The figures come from `attest analyse`; every push writes them onto each
// event: origins and who they are (originIds), sides, anonymous, ownVoice, toldBy, toldIn.
// $type — an event type such as abuse; empty for all (default "")
// row: event, type, factualities, status, origins, sides, anonymous, ownVoice, claims, articles, names
MATCH (least:Event)
WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser:Event) WHERE lesser.id < least.id }
WITH COLLECT { MATCH (least)-[:SAME_AS*0..]-(same:Event) RETURN DISTINCT same ORDER BY same.id } AS events
WITH DISTINCT events, events[0] AS event
WHERE $type = '' OR any(one IN events WHERE one.type = $type)
WITH *, COLLECT { UNWIND events AS one RETURN DISTINCT one.factuality ORDER BY one.factuality } AS factualities,
COLLECT {
  UNWIND event.originIds AS id MATCH (origin:Person|Group|Unit|Agency|Organization|Publication|Work|Article {id: id})
  RETURN origin.displayName ORDER BY origin.id } AS names
ORDER BY event.origins DESC, event.type, event.id
RETURN event.displayName AS event, event.type AS type, factualities, event.overallStatus AS status,
       event.origins AS origins, event.sides AS sides, event.anonymous AS anonymous, event.ownVoice AS ownVoice,
       size(event.toldBy) AS claims, size(event.toldIn) AS articles, names
