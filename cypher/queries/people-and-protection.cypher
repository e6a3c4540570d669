// people-and-protection
// People and groups by their role in events, and which of them are protected: labels, never names. Somebody judged
// to be the same in several articles (SAME_AS) is one row; protected people are never merged.
// row: who, kind, side, protected, atLeast, atMost, articles, asActor, asTarget, asSpeaker
MATCH (least:Person|Group) WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
MATCH (least)-[:SAME_AS*0..]-(member)
WITH DISTINCT least, member ORDER BY member.identity <> 'named', member.id
WITH least, collect(member) AS members
WITH DISTINCT members, members[0] AS who ORDER BY split(members[0].id, ':')[0], members[0].id
RETURN who.displayName AS who, [word IN labels(who) WHERE who.id STARTS WITH toLower(word)][0] AS kind,
       [member IN members WHERE member.side IS NOT NULL | member.side][0] AS side,
       any(member IN members WHERE member.protected) AS protected, who.countMin AS atLeast, who.countMax AS atMost,
       COUNT { UNWIND members AS member UNWIND member.sources AS source RETURN DISTINCT source } AS articles,
       COUNT { UNWIND members AS member MATCH (:Event)-[:PERFORMED_BY]->(member) } AS asActor,
       COUNT { UNWIND members AS member MATCH (:Event)-[:AFFECTED]->(member) } AS asTarget,
       COUNT { UNWIND members AS member MATCH (:Claim)-[:ATTRIBUTED_TO]->(member) } AS asSpeaker
