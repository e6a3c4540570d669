// 8-rests-on-one-work
// What is known through recordings alone: take one away, and its claims and their events fall.
// row: path
MATCH path = (work:Work)<-[:ATTRIBUTED_TO]-(:Claim)-[:ASSERTS]->(:Event)
WHERE work.kind IN ['audio', 'video', 'call']
RETURN path
ORDER BY [step IN relationships(path) | step.id];
