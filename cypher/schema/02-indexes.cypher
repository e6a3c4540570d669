// Events by type, where most questions start.
// row: none
CREATE INDEX attest_event_type IF NOT EXISTS
FOR (n:Event) ON (n.type);

// Claims by status, to find those that nobody has verified.
// row: none
CREATE INDEX attest_claim_status IF NOT EXISTS
FOR (n:Claim) ON (n.status);

// Dates by first possible day, for timelines; dates without a known year are not indexed.
// row: none
CREATE INDEX attest_date_earliest IF NOT EXISTS
FOR (n:Date) ON (n.earliest);

// Entities by any word of their names. Mentions and claims are left out: they are most of the graph,
// and their words can be found in the article.
// row: none
CREATE FULLTEXT INDEX attest_names IF NOT EXISTS
FOR (n:Article|Work|Publication|Agency|Organization|Unit|Person|Group|Place|Object|Vessel|Event)
ON EACH [n.displayName, n.name, n.aliases, n.title];
