// evidence-of-event
// Every word that an event rests on: where it stands, what it is evidence of, how sure the coder is.
// $event — id or part of the display name of an event; empty for all (default "")
// row: event, fact, about, quote, start, coder, confidence, article
MATCH (event:Event) WHERE $event = '' OR event.id = $event OR toLower(event.displayName) CONTAINS toLower($event)
MATCH (event)-[fact]-(other) WHERE type(fact) <> 'REFERS_TO'
UNWIND fact.evidence AS id
MATCH (mention:Mention {id: id})-[:IN]->(article:Article)
WITH event, fact, other, mention, article ORDER BY event.id, fact.id, other.id, mention.start, mention.id
RETURN event.displayName AS event, type(fact) + coalesce(' ' + fact.role, '') AS fact, other.displayName AS about,
       mention.quote AS quote, mention.start AS start, fact.coder AS coder, fact.confidence AS confidence,
       article.id AS article
