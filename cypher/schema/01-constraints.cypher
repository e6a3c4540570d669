// One Article an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_article_id IF NOT EXISTS
FOR (n:Article) REQUIRE n.id IS UNIQUE;

// One Work an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_work_id IF NOT EXISTS
FOR (n:Work) REQUIRE n.id IS UNIQUE;

// One Publication an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_publication_id IF NOT EXISTS
FOR (n:Publication) REQUIRE n.id IS UNIQUE;

// One Agency an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_agency_id IF NOT EXISTS
FOR (n:Agency) REQUIRE n.id IS UNIQUE;

// One Organization an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_organization_id IF NOT EXISTS
FOR (n:Organization) REQUIRE n.id IS UNIQUE;

// One Unit an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_unit_id IF NOT EXISTS
FOR (n:Unit) REQUIRE n.id IS UNIQUE;

// One Person an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_person_id IF NOT EXISTS
FOR (n:Person) REQUIRE n.id IS UNIQUE;

// One Group an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_group_id IF NOT EXISTS
FOR (n:Group) REQUIRE n.id IS UNIQUE;

// One Place an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_place_id IF NOT EXISTS
FOR (n:Place) REQUIRE n.id IS UNIQUE;

// One Object an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_object_id IF NOT EXISTS
FOR (n:Object) REQUIRE n.id IS UNIQUE;

// One Vessel an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_vessel_id IF NOT EXISTS
FOR (n:Vessel) REQUIRE n.id IS UNIQUE;

// One Date an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_date_id IF NOT EXISTS
FOR (n:Date) REQUIRE n.id IS UNIQUE;

// One Event an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_event_id IF NOT EXISTS
FOR (n:Event) REQUIRE n.id IS UNIQUE;

// One Claim an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_claim_id IF NOT EXISTS
FOR (n:Claim) REQUIRE n.id IS UNIQUE;

// One Mention an id; also the index by which relationships find their ends.
// row: none
CREATE CONSTRAINT attest_mention_id IF NOT EXISTS
FOR (n:Mention) REQUIRE n.id IS UNIQUE;
