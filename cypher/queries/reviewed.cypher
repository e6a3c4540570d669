// reviewed
// What reviewers accepted, corrected or rejected, and articles that they withdrew: who, when and why. A rejected
// item is no longer in the graph; `what` is then the sentence about it that its article keeps.
// $by — who decided; empty for all (default "")
// row: review, kind, what, by, when, why, articles
CALL {
  MATCH (node) WHERE node.review IS NOT NULL
  RETURN node.review AS review, [word IN labels(node) WHERE node.id STARTS WITH toLower(word)][0] AS kind,
         node.displayName AS what, node.reviewedBy AS by, node.reviewedOn AS when, node.reviewReason AS why,
         node.sources AS sources, node.id AS id
  UNION
  MATCH (a)-[fact]->(b) WHERE fact.review IS NOT NULL
  RETURN fact.review AS review, type(fact) AS kind, a.displayName + ' → ' + b.displayName AS what,
         fact.reviewedBy AS by, fact.reviewedOn AS when, fact.reviewReason AS why,
         fact.sources AS sources, fact.id AS id
  UNION
  MATCH (article:Article) UNWIND article.rejected AS sentence
  RETURN 'rejected' AS review, split(sentence, ' ')[0] AS kind, sentence AS what,
         '' AS by, '' AS when, '' AS why, article.sources AS sources, article.id + ' ' + sentence AS id
}
WITH * WHERE $by = '' OR $by IN split(by, ', ') OR $by IN split(split(what, ': rejected by ')[1], ', ')
ORDER BY review, kind, id
RETURN review, kind, what, by, when, why, sources AS articles
