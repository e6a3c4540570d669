// Completes the figures of events or claims after an import, which can write no list without anything
// in it.
// row: none
MATCH (n:`Label`)
WHERE n.overallStatus IS NOT NULL AND n.attestHash IS NOT NULL
CALL (n) {
  SET n.originIds = coalesce(n.originIds, []),
      n.anonymousIds = coalesce(n.anonymousIds, []),
      n.sideCountries = coalesce(n.sideCountries, []),
      n.toldIn = coalesce(n.toldIn, []),
      n.toldBy = coalesce(n.toldBy, [])
} IN TRANSACTIONS OF 20000 ROWS;
