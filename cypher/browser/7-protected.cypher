// 7-protected
// Protected people and the events they are in; their circles have a thick red edge.
// row: path
MATCH path = (:Protected)<-[:PERFORMED_BY|AFFECTED|INVOLVED]-(:Event)
RETURN path
ORDER BY [step IN relationships(path) | step.id];
