// evidence-of-event
// Every quotation that an event rests on: where it is, what it is evidence of, and how sure the coder is. Includes
// events of other articles that are judged to be the same (SAME_AS).
// $event — id or part of the display name of an event; empty for all (default "")
// row: event, fact, about, quote, start, coder, confidence, article
MATCH (asked:Event)
WHERE $event = '' OR asked.id = $event OR toLower(asked.displayName) CONTAINS toLower($event)
MATCH (asked)-[:SAME_AS*0..]-(event)
WITH DISTINCT event
MATCH (event)-[fact]-(other) WHERE NOT type(fact) IN ['REFERS_TO', 'SAME_AS', 'MAYBE_SAME_AS', 'NOT_SAME_AS']
  OR type(fact) <> 'REFERS_TO' AND event.id < other.id
UNWIND fact.evidence AS id
MATCH (mention:Mention {id: id})-[:IN]->(article:Article)
WITH event, fact, other, mention, article ORDER BY event.id, fact.id, other.id, mention.start, mention.id
RETURN event.displayName AS event, type(fact) + coalesce(' ' + fact.role, '') AS fact, other.displayName AS about,
       mention.quote AS quote, mention.start AS start, fact.coder AS coder, fact.confidence AS confidence,
       article.id AS article
