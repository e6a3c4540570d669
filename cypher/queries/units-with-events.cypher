// units-with-events
// Units with their events, how these are told, and the words for it.
// $unit — part of the unit's name or number; empty for all (default "")
// $side — ISO country of the side, such as UA; empty for any (default "")
// row: unit, identity, side, role, event, factuality, status, quote, article
MATCH (unit:Unit)
WHERE ($unit = '' OR toLower(unit.displayName) CONTAINS toLower($unit) OR unit.designationNumber = $unit)
  AND ($side = '' OR unit.side = $side)
OPTIONAL MATCH (event:Event)-[part:PERFORMED_BY|AFFECTED|INVOLVED]->(unit)
OPTIONAL MATCH (trigger:Mention {use: 'trigger'})-[:REFERS_TO]->(event) WHERE trigger.id IN part.evidence
OPTIONAL MATCH (trigger)-[:IN]->(article:Article)
WITH unit, event, part, trigger, article ORDER BY unit.id, event.id, part.id, trigger.start
RETURN unit.displayName AS unit, unit.identity AS identity, unit.side AS side,
       CASE type(part) WHEN 'PERFORMED_BY' THEN 'actor' WHEN 'AFFECTED' THEN 'target' ELSE part.role END AS role,
       event.displayName AS event, event.factuality AS factuality, event.status AS status,
       trigger.prefix + trigger.quote + trigger.suffix AS quote, article.id AS article
