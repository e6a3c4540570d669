// people-and-protection
// People and groups in the graph, by role in events, and which of them are protected: labels, never names.
// row: who, kind, side, protected, atLeast, atMost, asActor, asTarget, asSpeaker
MATCH (who) WHERE who:Person OR who:Group
WITH who ORDER BY [word IN labels(who) WHERE who.id STARTS WITH toLower(word)][0], who.id
RETURN who.displayName AS who, [word IN labels(who) WHERE who.id STARTS WITH toLower(word)][0] AS kind, who.side AS side, who.protected AS protected,
       who.countMin AS atLeast, who.countMax AS atMost,
       COUNT { (:Event)-[:PERFORMED_BY]->(who) } AS asActor,
       COUNT { (:Event)-[:AFFECTED]->(who) } AS asTarget,
       COUNT { (:Claim)-[:ATTRIBUTED_TO]->(who) } AS asSpeaker
