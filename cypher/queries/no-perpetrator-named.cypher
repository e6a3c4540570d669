// no-perpetrator-named
// Harm for which the text names no actor, or only a kind or a placeholder: not to be ascribed to anybody.
// `elsewhere`: actors that other articles name for an event judged to be the same (SAME_AS).
// row: event, type, factuality, targets, actors, elsewhere, quote, article
MATCH (event:Event)
WHERE event.type IN ['attack', 'kill', 'injure', 'abuse', 'threaten', 'destroy', 'detain', 'capture']
  AND event.polarity = 'positive'
  AND NOT EXISTS { (event)-[:PERFORMED_BY]->(actor) WHERE NOT actor.identity IN ['kind', 'unknown'] }
MATCH (trigger:Mention {use: 'trigger'})-[:REFERS_TO]->(event), (trigger)-[:IN]->(article:Article)
OPTIONAL MATCH (event)-[:PERFORMED_BY]->(actor)
OPTIONAL MATCH (event)-[:AFFECTED]->(target)
WITH event, trigger, article, actor, target ORDER BY trigger.start, actor.id, target.id
WITH event, article, collect(DISTINCT target.displayName) AS targets,
     collect(DISTINCT actor.displayName + ' (' + actor.identity + ')') AS actors,
     collect(trigger.prefix + trigger.quote + trigger.suffix)[0] AS quote
WITH *, COLLECT {
  MATCH (event)-[:SAME_AS*0..]-(same)
  WITH DISTINCT same MATCH (same)-[:PERFORMED_BY]->(actor) WHERE NOT actor.identity IN ['kind', 'unknown']
  RETURN DISTINCT actor.displayName ORDER BY actor.displayName } AS elsewhere
ORDER BY article.id, event.id
RETURN event.displayName AS event, event.type AS type, event.factuality AS factuality, targets, actors, elsewhere,
       quote, article.id AS article
