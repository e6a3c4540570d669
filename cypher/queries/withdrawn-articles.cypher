// withdrawn-articles
// Withdrawn articles, with the reviewer who withdrew them, if any, and what in other articles may still depend on
// them: copies, citations, and claims that name their outlet as a source. A person has to read whether such a claim
// comes from the withdrawn article.
// row: article, outlet, title, published, withdrawnBy, withdrawnOn, reason, copiedBy, citedBy, claimsNamingOutlet
MATCH (article:Article {status: 'retracted'})
CALL (article) {
  OPTIONAL MATCH (article)<-[:PUBLISHED]-(publisher)
  OPTIONAL MATCH (publisher)-[:SAME_AS*0..]-(outlet)
  WITH DISTINCT article, outlet
  OPTIONAL MATCH (outlet)<-[:ATTRIBUTED_TO]-(claim:Claim)<-[:STATES]-(by:Article) WHERE by <> article
  WITH DISTINCT claim, by ORDER BY by.id, claim.id
  RETURN collect(by.id + ': ' + claim.text) AS claimsNamingOutlet
}
WITH *, COLLECT { MATCH (copy)-[:COPIES]->(article) RETURN copy.id ORDER BY copy.id } AS copiedBy,
  COLLECT {
    MATCH (article)-[:SAME_AS*0..]-(same)
    WITH DISTINCT same MATCH (citing)-[:CITES]->(same) WHERE citing <> article
    RETURN DISTINCT citing.id ORDER BY citing.id } AS citedBy
ORDER BY article.id
RETURN article.id AS article, article.publication AS outlet, article.title AS title, article.published AS published,
       article.reviewedBy AS withdrawnBy, article.reviewedOn AS withdrawnOn, article.reviewReason AS reason,
       copiedBy, citedBy, claimsNamingOutlet
