// works-cited
// Works that are cited and not held: who released them, when, and what reaches us through them.
// row: work, kind, publishedBy, side, published, verdicts, claims, citedBy
MATCH (article:Article)-[:CITES]->(work:Work)
OPTIONAL MATCH (publisher)-[:PUBLISHED]->(work)
OPTIONAL MATCH (work)-[:PUBLISHED_ON]->(date:Date)
OPTIONAL MATCH (by)-[assessed:ASSESSED]->(work)
WITH work, collect(DISTINCT publisher.displayName) AS publishedBy, collect(DISTINCT publisher.side) AS side,
     collect(DISTINCT date.edtf) AS published, collect(DISTINCT by.displayName + ': ' + assessed.status) AS verdicts,
     COUNT { (work)-[:STATES]->(:Claim) } AS claims, collect(DISTINCT article.id) AS citedBy
ORDER BY claims DESC, work.id
RETURN work.displayName AS work, work.kind AS kind, publishedBy, side, published, verdicts, claims, citedBy
