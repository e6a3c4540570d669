// 1-one-order
// What one audio says about the 55th: the order, what was ordered, and whom the words passed through.
// row: path
MATCH (:Unit {name: '55th'})<-[:AFFECTED]-(ordered:Event:Ordered)<-[:ASSERTS]-(claim:Claim)
MATCH path = (claim)-[:ATTRIBUTED_TO|ASSERTS]->(next)
OPTIONAL MATCH more = (next)-[:AFFECTED|BECAUSE_OF]->()
OPTIONAL MATCH judged = (:Publication)-[:ASSESSED]->(next)
RETURN path, more, judged
ORDER BY [step IN relationships(path) | step.id];
