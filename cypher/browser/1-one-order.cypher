// 1-one-order
// What is told of the 55th in one audio: the order, what was ordered, and through whom the words came.
// row: path
MATCH (:Unit {name: '55th'})<-[:AFFECTED]-(ordered:Event:Ordered)<-[:ASSERTS]-(claim:Claim)
MATCH path = (claim)-[:ATTRIBUTED_TO|ASSERTS]->(next)
OPTIONAL MATCH more = (next)-[:AFFECTED|BECAUSE_OF]->()
OPTIONAL MATCH judged = (:Publication)-[:ASSESSED]->(next)
RETURN path, more, judged
ORDER BY [step IN relationships(path) | step.id];
