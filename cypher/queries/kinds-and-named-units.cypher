// kinds-and-named-units
// Kinds of unit, units without a name and units with one, told apart: a kind is never a perpetrator.
// row: identity, unit, side, number, mentions, asActor, asTarget
MATCH (unit:Unit)
WITH unit ORDER BY unit.identity, unit.id
RETURN unit.identity AS identity, unit.displayName AS unit, unit.side AS side, unit.designationNumber AS number,
       COUNT { (:Mention)-[:REFERS_TO]->(unit) } AS mentions,
       COUNT { (:Event)-[:PERFORMED_BY]->(unit) } AS asActor,
       COUNT { (:Event)-[:AFFECTED]->(unit) } AS asTarget
