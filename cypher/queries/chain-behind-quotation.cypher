// chain-behind-quotation
// The chain behind a quotation: the claim the words belong to, who said it, through whom, and who assessed it. A
// verdict on a work counts whichever article reports it.
// $quote — words of the article, as printed (default "said")
// row: words, chain, cue, speech, status, verdicts, article
MATCH (words:Mention {use: 'content'})-[:REFERS_TO]->(claim:Claim), (words)-[:IN]->(article:Article)
WHERE words.quote CONTAINS $quote
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH words, claim, article, said, speaker ORDER BY said.chain, said.hop
WITH words, claim, article, collect(
       [word IN labels(speaker) WHERE speaker.id STARTS WITH toLower(word)][0] + ' ' + speaker.displayName) AS chain,
     collect(said.cue)[0] AS cue
WITH *, COLLECT {
  MATCH (claim)-[:ATTRIBUTED_TO]->(work:Work)
  MATCH (work)-[:SAME_AS*0..]-(same)
  WITH DISTINCT same MATCH (same)<-[assessed:ASSESSED]-(by)
  WITH DISTINCT by.displayName + ': ' + assessed.status AS verdict RETURN verdict ORDER BY verdict } AS verdicts
ORDER BY article.id, words.start
RETURN words.quote AS words, chain, cue, claim.speech AS speech, claim.status AS status,
       verdicts, article.id AS article
