// Events of a type: most questions start there.
// row: none
CREATE INDEX attest_event_type IF NOT EXISTS
FOR (n:Event) ON (n.type);

// Claims by status: what nobody has verified.
// row: none
CREATE INDEX attest_claim_status IF NOT EXISTS
FOR (n:Claim) ON (n.status);

// Timelines: dates from a day on. Dates without a known year are not in it.
// row: none
CREATE INDEX attest_date_earliest IF NOT EXISTS
FOR (n:Date) ON (n.earliest);

// Entities by what they are called, in any part of a name. Mentions and claims are left out: they
// are most of the graph, and their words are found through the article.
// row: none
CREATE FULLTEXT INDEX attest_names IF NOT EXISTS
FOR (n:Article|Work|Publication|Agency|Organization|Unit|Person|Group|Place|Object|Vessel|Event)
ON EACH [n.displayName, n.name, n.aliases, n.title];
