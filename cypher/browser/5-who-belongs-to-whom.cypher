// 5-who-belongs-to-whom
// Units, people and bodies: who is part of what, who commands whom, on which side.
// row: path
MATCH path = ()-[:PART_OF|ADJACENT_TO|MEMBER_OF|COMMANDS|SERVES]->()
RETURN path
ORDER BY [step IN relationships(path) | step.id];
