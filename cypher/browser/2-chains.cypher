// 2-chains
// Claims that passed through at least two speakers or works before they reached the article.
// row: path
MATCH path = (claim:Claim)-[:ATTRIBUTED_TO]->()
WHERE EXISTS { (claim)-[far:ATTRIBUTED_TO]->() WHERE far.hop >= 2 }
RETURN path
ORDER BY [step IN relationships(path) | step.id];
