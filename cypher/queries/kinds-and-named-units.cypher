// kinds-and-named-units
// Kinds of unit, unnamed units and named units, listed apart: a kind is never a perpetrator. A unit of several
// articles that is judged to be the same (SAME_AS) is one row.
// row: identity, unit, side, number, alsoCalled, articles, mentions, asActor, asTarget
MATCH (least:Unit) WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.identity <> 'named', member.id
WITH least, collect(member) AS members
WITH DISTINCT members, members[0] AS unit ORDER BY members[0].identity, members[0].id
RETURN unit.identity AS identity, unit.displayName AS unit,
       [member IN members WHERE member.side IS NOT NULL | member.side][0] AS side,
       [member IN members WHERE member.designationNumber IS NOT NULL | member.designationNumber][0] AS number,
       COLLECT { UNWIND members AS member WITH member.displayName AS name WHERE name <> unit.displayName
                 RETURN DISTINCT name ORDER BY name } AS alsoCalled,
       COUNT { UNWIND members AS member UNWIND member.sources AS source RETURN DISTINCT source } AS articles,
       COUNT { UNWIND members AS member MATCH (:Mention)-[:REFERS_TO]->(member) } AS mentions,
       COUNT { UNWIND members AS member MATCH (:Event)-[:PERFORMED_BY]->(member) } AS asActor,
       COUNT { UNWIND members AS member MATCH (:Event)-[:AFFECTED]->(member) } AS asTarget
