// told-by-several
// Events that several articles tell, or perhaps tell: each once, with its origins, its days, and why the tellings
// are judged to be one event. `perhaps` lists events that may be the same, the likeliest first, with score and
// reason: for a person to judge. Copies count as articles but add no origin.
// $articles — minimum number of articles, except for events that are perhaps the same as another (default 2)
// $type — an event type; empty for all (default "")
// row: event, type, status, articles, copies, origins, sides, anonymous, ownVoice, deniedBy, happened, reported,
//   reasons, perhaps
MATCH (least:Event)
WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser:Event) WHERE lesser.id < least.id }
WITH COLLECT { MATCH (least)-[:SAME_AS*0..]-(same:Event) RETURN DISTINCT same ORDER BY same.id } AS events
WITH DISTINCT events, events[0] AS event
WHERE $type = '' OR any(one IN events WHERE one.type = $type)
WITH *, COLLECT {
  UNWIND events AS one
  MATCH (one)-[perhaps:MAYBE_SAME_AS]-(other:Event)
  WHERE NOT other IN events AND any(source IN other.sources WHERE NOT source IN one.sources)
  WITH DISTINCT other, perhaps ORDER BY perhaps.confidence DESC, perhaps.id, other.id
  RETURN other.id + ', ' + other.displayName + ' (' + perhaps.confidence + '): ' + perhaps.reason } AS perhaps
WHERE size(event.toldIn) >= $articles OR perhaps <> []
CALL (events) {
  UNWIND events AS one
  OPTIONAL MATCH (one)-[:OCCURRED_ON]->(date:Date)
  RETURN [min(CASE WHEN NOT date.relation IN ['before', 'until'] THEN date.earliest END),
          max(CASE WHEN NOT date.relation IN ['after', 'since'] THEN date.latest END)] AS happened
}
CALL (event) {
  OPTIONAL MATCH (article:Article)-[:PUBLISHED_ON]->(date:Date) WHERE article.id IN event.toldIn
  RETURN [min(date.earliest), max(date.latest)] AS reported
}
WITH *, COLLECT {
  UNWIND events AS one MATCH (one)-[judged:SAME_AS]->() RETURN DISTINCT judged.reason ORDER BY judged.reason } AS reasons,
COLLECT {
  UNWIND events AS one
  MATCH (one)<-[:ASSERTS]-(:Claim)<-[by:ANSWERS*0..1]-(denial:Claim)
  WHERE coalesce([answer IN by | answer.stance][0], denial.stance) IN ['denies', 'doubts']
  MATCH (denial)-[:ATTRIBUTED_TO {hop: 0}]->(speaker)
  RETURN DISTINCT speaker.displayName ORDER BY speaker.displayName } AS deniedBy,
COLLECT {
  UNWIND event.originIds AS id MATCH (origin:Person|Group|Unit|Agency|Organization|Publication|Work|Article {id: id})
  RETURN origin.displayName ORDER BY origin.id } AS origins
ORDER BY size(event.toldIn) DESC, size(perhaps) DESC, event.type, event.id
RETURN event.displayName AS event, event.type AS type, event.overallStatus AS status, event.toldIn AS articles,
       COUNT { MATCH (copy:Article)-[:COPIES]->(:Article) WHERE copy.id IN event.toldIn RETURN DISTINCT copy } AS copies,
       origins, event.sideCountries AS sides, event.anonymous AS anonymous, event.ownVoice AS ownVoice, deniedBy,
       happened, reported, reasons, perhaps
