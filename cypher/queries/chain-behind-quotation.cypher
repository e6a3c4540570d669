// chain-behind-quotation
// The chain behind a quotation: which claim the words belong to, who said it, through whom, who judged it.
// $quote — words of the article, as printed (default "said")
// row: words, chain, cue, speech, status, verdicts, article
MATCH (words:Mention {use: 'content'})-[:REFERS_TO]->(claim:Claim), (words)-[:IN]->(article:Article)
WHERE words.quote CONTAINS $quote
OPTIONAL MATCH (claim)-[said:ATTRIBUTED_TO]->(speaker)
WITH words, claim, article, said, speaker ORDER BY said.chain, said.hop
WITH words, claim, article, collect([word IN labels(speaker) WHERE speaker.id STARTS WITH toLower(word)][0] + ' ' + speaker.displayName) AS chain, collect(said.cue)[0] AS cue
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(:Work)<-[assessed:ASSESSED]-(by)
WITH words, claim, article, chain, cue, collect(DISTINCT by.displayName + ': ' + assessed.status) AS verdicts
ORDER BY article.id, words.start
RETURN words.quote AS words, chain, cue, claim.speech AS speech, claim.status AS status,
       verdicts, article.id AS article
