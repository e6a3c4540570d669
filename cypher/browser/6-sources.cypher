// 6-sources
// Who published what and when, what cites what, and who judged a source.
// row: path
MATCH path = ()-[:PUBLISHED|PUBLISHED_ON|CITES|ASSESSED]->()
RETURN path
ORDER BY [step IN relationships(path) | step.id];
