// resting-on-one-article
// What would be lost if one article were withdrawn: its claims, events that no other article tells, and entities
// named nowhere else. Also lists what others tell as well, what they perhaps tell, and what only copies of it
// repeat; and who copies and cites it.
// $article — id or part of the title of an article; empty for all (default "")
// row: article, status, claims, events, entities, perhapsToldByOthers, toldByOthers, toldByCopiesOnly, copiedBy,
//   citedBy
MATCH (article:Article)
WHERE $article = '' OR article.id = $article OR toLower(article.title) CONTAINS toLower($article)
CALL (article) {
  OPTIONAL MATCH (article)<-[:IN]-(:Mention {use: 'trigger'})-[:REFERS_TO]->(event:Event)
  WITH DISTINCT article, event
  WITH article, event, COLLECT {
    MATCH (event)-[:SAME_AS*0..]-(same)
    WITH DISTINCT same UNWIND same.sources AS source
    WITH source WHERE 'article:' + source <> article.id RETURN DISTINCT source } AS others
  WITH *, [other IN others WHERE NOT EXISTS { (:Article {id: 'article:' + other})-[:COPIES]->(article) }] AS own,
       EXISTS {
         MATCH (event)-[:MAYBE_SAME_AS]-(maybe)
         WHERE any(source IN maybe.sources WHERE 'article:' + source <> article.id) } AS perhaps
  WITH event.displayName AS name, CASE
    WHEN own <> [] THEN 'others' WHEN others <> [] THEN 'copies' WHEN perhaps THEN 'perhaps' ELSE 'nobody' END AS by
  ORDER BY event.id
  WITH collect({name: name, by: by}) AS all
  RETURN [one IN all WHERE one.by = 'nobody' AND one.name IS NOT NULL | one.name] AS events,
         [one IN all WHERE one.by = 'perhaps' | one.name] AS perhapsToldByOthers,
         [one IN all WHERE one.by = 'others' | one.name] AS toldByOthers,
         [one IN all WHERE one.by = 'copies' | one.name] AS toldByCopiesOnly
}
CALL (article) {
  OPTIONAL MATCH (article)<-[:IN]-(:Mention)-[:REFERS_TO]->(entity)
  WHERE NOT entity:Event AND NOT entity:Claim AND NOT entity:Date
    AND NOT EXISTS { (entity)-[:SAME_AS]-() } AND coalesce(entity.identity, 'named') = 'named'
  WITH DISTINCT entity ORDER BY split(entity.id, ':')[0], entity.id
  RETURN collect([word IN labels(entity) WHERE entity.id STARTS WITH toLower(word)][0] + ' '
                 + entity.displayName) AS entities
}
WITH *, COUNT { (article)-[:STATES]->(:Claim) } AS claims,
  COLLECT { MATCH (copy)-[:COPIES]->(article) RETURN copy.id ORDER BY copy.id } AS copiedBy,
  COLLECT {
    MATCH (article)-[:SAME_AS*0..]-(same)
    WITH DISTINCT same MATCH (citing)-[:CITES]->(same) WHERE citing <> article
    RETURN DISTINCT citing.id ORDER BY citing.id } AS citedBy
ORDER BY article.id
RETURN article.id AS article, article.status AS status, claims, events, entities, perhapsToldByOthers, toldByOthers,
       toldByCopiesOnly, copiedBy, citedBy
