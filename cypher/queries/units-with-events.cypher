// units-with-events
// Units with their events, how each is told, and its words. A unit named differently by several articles but judged
// to be the same (SAME_AS) is one unit; `calledHere` is what the article calls it.
// $unit — part of the unit's name or number; empty for all (default "")
// $side — ISO country of the side, such as UA; empty for any (default "")
// row: unit, identity, side, calledHere, role, event, factuality, status, quote, article
MATCH (least:Unit) WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.identity <> 'named', member.id
WITH least, collect(member) AS members
WITH DISTINCT members, members[0] AS one
WHERE ($side = '' OR any(member IN members WHERE member.side = $side))
  AND ($unit = '' OR any(member IN members WHERE member.designationNumber = $unit
       OR any(name IN coalesce(member.aliases, []) + member.displayName WHERE toLower(name) CONTAINS toLower($unit))))
WITH one, members, [member IN members WHERE member.side IS NOT NULL | member.side][0] AS side,
     none(member IN members WHERE EXISTS { (:Event)-[:PERFORMED_BY|AFFECTED|INVOLVED]->(member) }) AS idle
UNWIND members AS unit
OPTIONAL MATCH (event:Event)-[part:PERFORMED_BY|AFFECTED|INVOLVED]->(unit)
OPTIONAL MATCH (trigger:Mention {use: 'trigger'})-[:REFERS_TO]->(event) WHERE trigger.id IN part.evidence
OPTIONAL MATCH (trigger)-[:IN]->(article:Article)
WITH one, side, unit, event, part, trigger, article WHERE event IS NOT NULL OR idle AND unit = one
ORDER BY one.id, unit.id, event.id, part.id, trigger.start
RETURN one.displayName AS unit, one.identity AS identity, side, unit.displayName AS calledHere,
       CASE type(part) WHEN 'PERFORMED_BY' THEN 'actor' WHEN 'AFFECTED' THEN 'target' ELSE part.role END AS role,
       event.displayName AS event, event.factuality AS factuality, event.status AS status,
       trigger.prefix + trigger.quote + trigger.suffix AS quote, article.id AS article
