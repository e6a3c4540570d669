// ordered-or-planned
// Events that were ordered, planned or are only possible: nobody is said to have carried them out.
// row: event, factuality, ordering, actors, targets, quote, article
MATCH (event:Event) WHERE event.factuality IN ['ordered', 'planned', 'possible']
MATCH (trigger:Mention {use: 'trigger'})-[:REFERS_TO]->(event), (trigger)-[:IN]->(article:Article)
OPTIONAL MATCH (event)-[:PERFORMED_BY]->(actor)
OPTIONAL MATCH (event)-[:AFFECTED]->(target)
OPTIONAL MATCH (event)-[:BECAUSE_OF|SUBEVENT_OF|FOLLOWED]-(order:Event {type: 'order'})
WITH event, trigger, article, actor, target, order ORDER BY trigger.start, actor.id, target.id
WITH event, article, collect(DISTINCT order.displayName) AS ordering, collect(DISTINCT actor.displayName) AS actors,
     collect(DISTINCT target.displayName) AS targets, collect(trigger.prefix + trigger.quote + trigger.suffix)[0] AS quote
ORDER BY article.id, event.id
RETURN event.displayName AS event, event.factuality AS factuality, ordering, actors, targets, quote, article.id AS article
