// 3-words
// The words that the order to shoot at the 55th rests on, in their article.
// row: path
MATCH (:Unit {name: '55th'})<-[:AFFECTED]-(ordered:Event:Ordered)
MATCH path = (ordered)<-[:REFERS_TO]-(:Mention)-[:IN]->(:Article)
RETURN path
ORDER BY [step IN relationships(path) | step.id];
