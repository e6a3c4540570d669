// 8-rests-on-one-work
// What is known only through a recording: without it, its claims and their events would be lost.
// row: path
MATCH path = (work:Work)<-[:ATTRIBUTED_TO]-(:Claim)-[:ASSERTS]->(:Event)
WHERE work.kind IN ['audio', 'video', 'call']
RETURN path
ORDER BY [step IN relationships(path) | step.id];
