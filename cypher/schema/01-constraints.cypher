// Ids of Article nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_article_id IF NOT EXISTS
FOR (n:Article) REQUIRE n.id IS UNIQUE;

// Ids of Work nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_work_id IF NOT EXISTS
FOR (n:Work) REQUIRE n.id IS UNIQUE;

// Ids of Publication nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_publication_id IF NOT EXISTS
FOR (n:Publication) REQUIRE n.id IS UNIQUE;

// Ids of Agency nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_agency_id IF NOT EXISTS
FOR (n:Agency) REQUIRE n.id IS UNIQUE;

// Ids of Organization nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_organization_id IF NOT EXISTS
FOR (n:Organization) REQUIRE n.id IS UNIQUE;

// Ids of Unit nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_unit_id IF NOT EXISTS
FOR (n:Unit) REQUIRE n.id IS UNIQUE;

// Ids of Person nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_person_id IF NOT EXISTS
FOR (n:Person) REQUIRE n.id IS UNIQUE;

// Ids of Group nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_group_id IF NOT EXISTS
FOR (n:Group) REQUIRE n.id IS UNIQUE;

// Ids of Place nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_place_id IF NOT EXISTS
FOR (n:Place) REQUIRE n.id IS UNIQUE;

// Ids of Object nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_object_id IF NOT EXISTS
FOR (n:Object) REQUIRE n.id IS UNIQUE;

// Ids of Vessel nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_vessel_id IF NOT EXISTS
FOR (n:Vessel) REQUIRE n.id IS UNIQUE;

// Ids of Date nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_date_id IF NOT EXISTS
FOR (n:Date) REQUIRE n.id IS UNIQUE;

// Ids of Event nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_event_id IF NOT EXISTS
FOR (n:Event) REQUIRE n.id IS UNIQUE;

// Ids of Claim nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_claim_id IF NOT EXISTS
FOR (n:Claim) REQUIRE n.id IS UNIQUE;

// Ids of Mention nodes are unique; relationships find their ends by this index.
// row: none
CREATE CONSTRAINT attest_mention_id IF NOT EXISTS
FOR (n:Mention) REQUIRE n.id IS UNIQUE;
