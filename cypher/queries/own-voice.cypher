// own-voice
// What an article says in its own voice, naming no source: the outlet alone vouches for it.
// row: event, type, genericity, actors, targets, quote, article
MATCH (event:Event {factuality: 'asserted'}) WHERE NOT EXISTS { (:Claim)-[:ASSERTS]->(event) }
MATCH (trigger:Mention {use: 'trigger'})-[:REFERS_TO]->(event), (trigger)-[:IN]->(article:Article)
OPTIONAL MATCH (event)-[:PERFORMED_BY]->(actor)
OPTIONAL MATCH (event)-[:AFFECTED]->(target)
WITH event, trigger, article, actor, target ORDER BY trigger.start, actor.id, target.id
WITH event, article, collect(DISTINCT actor.displayName) AS actors, collect(DISTINCT target.displayName) AS targets,
     collect(trigger.prefix + trigger.quote + trigger.suffix)[0] AS quote
ORDER BY article.id, event.id
RETURN event.displayName AS event, event.type AS type, event.genericity AS genericity, actors, targets, quote,
       article.id AS article
