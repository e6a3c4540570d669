// 7-protected
// Protected people, and what is told of them: their edge is thick and red.
// row: path
MATCH path = (:Protected)<-[:PERFORMED_BY|AFFECTED|INVOLVED]-(:Event)
RETURN path
ORDER BY [step IN relationships(path) | step.id];
