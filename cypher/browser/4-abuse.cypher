// 4-abuse
// Abuse that the article asserts in its own voice, and abuse that somebody claims: by whom, of whom.
// row: path
MATCH path = (abuse:Event {type: 'abuse'})-[:PERFORMED_BY|AFFECTED]->()
OPTIONAL MATCH told = (abuse)<-[:ASSERTS]-(:Claim)-[:ATTRIBUTED_TO {hop: 0}]->()
RETURN path, told
ORDER BY [step IN relationships(path) | step.id];
