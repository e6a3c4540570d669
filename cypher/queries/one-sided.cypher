// one-sided
// Events that only bodies of one side tell, however many of them, in however many articles: several origins, one side.
// Events that somebody without a name, or an article in its own voice, tells as well are left out.
// $side — ISO country, such as UA; empty for any (default "")
// row: side, event, type, status, origins, articles
CALL () {
  CALL () {
    CALL () {
      // Chains, each step under what stands for its cluster; what is quoted came through the outer chain too.
      MATCH (least:Person|Group|Unit|Agency|Organization|Publication|Work|Article)
      WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
      MATCH (least)-[:SAME_AS*0..]-(member)
      WITH DISTINCT least, member ORDER BY coalesce(member.identity, 'named') <> 'named', member.id
      WITH least, collect(member) AS members
      UNWIND members AS member
      WITH DISTINCT member, members[0] AS one
      MATCH (outer:Claim)-[said:ATTRIBUTED_TO]->(member)
      MATCH within = (outer)-[:QUOTES*0..9]->(claim)
      WITH one, outer, said, claim, length(within) AS depth,
           COLLECT { MATCH (claim)-[own:ATTRIBUTED_TO]->() RETURN DISTINCT own.chain } AS own
      UNWIND CASE own WHEN [] THEN [0] ELSE own END AS chain
      WITH one, outer, said, claim, depth, chain
      WHERE said.chain = chain OR said.chain = 0 AND NOT EXISTS { (outer)-[:ATTRIBUTED_TO {chain: chain}]->() }
      WITH claim, chain, one ORDER BY depth, said.hop
      WITH claim, chain, collect(DISTINCT one) AS steps
      WITH *, [at IN range(0, size(steps) - 1) WHERE steps[at]:Work OR steps[at]:Article] AS documents
      UNWIND CASE documents WHEN [] THEN [null] ELSE documents END AS at
      RETURN steps[at] AS work, null AS publisher,
             {claim: claim, chain: chain, steps: steps, at: at, first: at IS NULL OR at = documents[0]} AS way
    UNION ALL
      // Who released a work or an article.
      MATCH (least:Person|Unit|Agency|Organization|Publication)
      WHERE NOT EXISTS { (least)-[:SAME_AS]-(lesser) WHERE lesser.id < least.id }
      MATCH (least)-[:SAME_AS*0..]-(member)
      WITH DISTINCT least, member ORDER BY coalesce(member.identity, 'named') <> 'named', member.id
      WITH least, collect(member) AS members
      UNWIND members AS member
      WITH DISTINCT member, members[0] AS publisher
      MATCH (member)-[:PUBLISHED]->(released)
      MATCH (released)-[:SAME_AS*0..]-(same)
      WITH DISTINCT publisher, released, same ORDER BY coalesce(same.identity, 'named') <> 'named', same.id
      WITH publisher, released, collect(same)[0] AS work
      RETURN work, publisher, null AS way
    }
    // The earliest work of a chain decides: its releaser answers, or the one named person whom an outlet lets speak.
    WITH work, collect(DISTINCT publisher) AS stated, collect(way) AS ways
    WITH work, stated, ways,
         COLLECT { UNWIND ways AS way WITH way.steps[way.at + 1] AS next
                   WHERE NOT (next:Work OR next:Article) RETURN DISTINCT next } AS after,
         COLLECT { UNWIND ways AS way WITH way WHERE way.first AND way.at > 0 RETURN DISTINCT way.steps[0] } AS heard,
         any(way IN ways WHERE way.at = 0) AS byItself
    WITH work, ways, heard, byItself, [one IN heard WHERE coalesce(one.identity, 'named') = 'named'] AS named,
         CASE size(stated) WHEN 0 THEN after WHEN 1 THEN stated ELSE [one IN after WHERE one IN stated] END AS released
    WITH work, ways, CASE
      WHEN work IS NULL THEN null
      WHEN size(released) <> 1 THEN CASE size(named) WHEN 1 THEN named[0] ELSE work END
      WHEN released[0]:Publication AND size(heard) = 1 AND NOT byItself THEN coalesce(named[0], released[0])
      ELSE released[0] END AS answers
    UNWIND ways AS way
    WITH work, answers, way WHERE way.first
    RETURN way.claim AS claim, way.chain AS chain, work, coalesce(answers, way.steps[0]) AS answers,
           CASE way.at WHEN 0 THEN null ELSE way.steps[0] END AS speaker
  UNION ALL
    MATCH (claim:Claim)
    WHERE NOT EXISTS { (claim)-[:ATTRIBUTED_TO]->() } AND NOT EXISTS { (claim)<-[:QUOTES*..9]-()-[:ATTRIBUTED_TO]->() }
    RETURN claim, 0 AS chain, null AS work, null AS answers, null AS speaker
  }
  // Tellings: what an article has from its own outlet is its own voice.
  MATCH (article:Article)-[:STATES]->(claim)-[:ASSERTS]->(event:Event)
  WHERE claim.stance IN ['asserts', 'demands', 'promises', 'predicts']
  WITH *, answers IS NULL OR answers IN COLLECT {
    MATCH (article)<-[:PUBLISHED]-(outlet) WHERE split(outlet.id, ':')[0] = split(answers.id, ':')[0]
    MATCH (outlet)-[:SAME_AS*0..]-(same) RETURN DISTINCT same } AS own
  // Nor is an outlet an origin of what it took back.
  WITH *, chain = 0 AND claim.origin = 'unknown' OR work IS NULL AND NOT own AND answers IN COLLECT {
    MATCH (article)-[:CITES]->(:Article {status: 'retracted'})<-[:PUBLISHED]-(outlet)
    MATCH (outlet)-[:SAME_AS*0..]-(same) RETURN DISTINCT same } AS open
  WITH *, CASE
    WHEN open THEN null
    WHEN NOT own THEN answers
    WHEN work IS NOT NULL AND speaker IS NOT NULL THEN work END AS origin
  RETURN event, article, {claim: claim, speaker: speaker, origin: origin, kind: CASE
    WHEN open THEN 'unknown'
    WHEN origin IS NULL THEN 'own voice'
    ELSE coalesce(CASE WHEN own THEN speaker ELSE answers END.identity, 'named') END} AS telling
UNION ALL
  MATCH (event:Event) WHERE event.factuality = 'asserted' OR NOT EXISTS { (:Claim)-[:ASSERTS]->(event) }
  UNWIND event.sources AS source
  MATCH (article:Article {id: 'article:' + source})
  RETURN event, article, {kind: 'own voice'} AS telling
UNION ALL
  MATCH (event:Event) RETURN event, null AS article, null AS telling
}
WITH event, article, telling, COLLECT {
  MATCH (article)-[:COPIES*0..]->(original) WHERE NOT EXISTS { (original)-[:COPIES]->() }
  RETURN DISTINCT original ORDER BY original.id LIMIT 1 }[0] AS original
WITH event, collect(telling {.*, article: article, original: coalesce(original, article), quoted: COLLECT {
  WITH telling.claim AS claim MATCH (claim)-[:QUOTES]->(inner) RETURN inner }}) AS told
WITH event, told, COLLECT { MATCH (event)-[:SAME_AS*0..]-(same:Event) RETURN DISTINCT same ORDER BY same.id } AS events
WITH events, reduce(all = [], some IN collect(told) | all + some) AS told
// Who only quotes another's statement of the same adds nothing; a copy adds none.
WITH events, told, COLLECT { UNWIND told AS one RETURN DISTINCT one.article } AS articles,
     [one IN told WHERE NOT any(other IN told WHERE other.claim IN one.quoted)] AS own
WITH events, articles, [one IN own WHERE one.article = one.original OR NOT any(other IN own
  WHERE other.original = one.original AND (other.article = one.original OR other.article.id < one.article.id))] AS told
// Nor does an outlet that only passes on, nor a work in which nobody speaks but who is heard by themselves as well.
WITH *, COLLECT { UNWIND told AS one WITH one.origin AS origin WHERE origin IS NOT NULL RETURN DISTINCT origin } AS all
CALL (told, all) {
  UNWIND all AS origin
  WITH told, all, origin, [one IN told WHERE one.origin = origin] AS heard
  WHERE NOT all(one IN heard WHERE one.speaker IS NOT NULL AND one.speaker <> origin AND one.speaker IN all)
  CALL (told, origin) {
    UNWIND told AS one
    WITH origin, one.article AS article, one.kind AS kind
    MATCH (article)<-[:PUBLISHED]-(outlet) WHERE split(outlet.id, ':')[0] = split(origin.id, ':')[0]
    MATCH (outlet)-[:SAME_AS*0..]-(same)
    WITH DISTINCT origin, same, article, kind WHERE same = origin
    RETURN collect({article: article, kind: kind}) AS itself
  }
  WITH origin, itself, [one IN heard | one.kind] AS kinds,
       [one IN itself WHERE one.kind = 'own voice' | one.article] AS voice
  WHERE (itself = [] OR voice <> []) AND any(kind IN kinds WHERE kind IN ['named', 'unnamed'])
  WITH origin, 'named' IN kinds AS named, voice ORDER BY origin.id
  RETURN collect({node: origin, named: named, voice: voice}) AS standing
}
WITH events, articles, told, [one IN standing WHERE one.named | one.node] AS origins,
     [one IN standing WHERE NOT one.named | one.node] AS anonymous,
     reduce(all = [], one IN standing | all + one.voice) AS named
WITH *, COLLECT { UNWIND told AS one WITH one WHERE one.kind = 'own voice' AND NOT one.article IN named
                  RETURN DISTINCT one.article } AS ownVoice
// Sides: as stated, else of what somebody is part or member of.
CALL (origins) {
  UNWIND origins AS origin
  CALL (origin) {
    MATCH (origin)-[:SAME_AS*0..]-(same)
    WITH DISTINCT same
    MATCH up = (same)-[:MEMBER_OF|PART_OF*0..4]->(whole)
    OPTIONAL MATCH (whole)-[:SERVES]->(land:Place)
    WITH length(up) AS far,
         coalesce(whole.side, CASE WHEN whole:Agency OR whole:Unit THEN whole.country END, land.country) AS side
    WHERE side IS NOT NULL
    WITH far, collect(DISTINCT side) AS sides ORDER BY far LIMIT 1
    RETURN collect(CASE size(sides) WHEN 1 THEN sides[0] END)[0] AS side
  }
  WITH side ORDER BY side
  RETURN collect(DISTINCT side) AS sides, count(*) - count(side) AS withoutSide
}
// Whoever denies it, or a work that it is known from, makes it disputed.
CALL (events) {
  CALL (events) {
    UNWIND events AS event RETURN event.status AS status
  UNION
    UNWIND events AS event
    MATCH (event)<-[:ASSERTS]-(claim) WHERE claim.stance IN ['denies', 'doubts'] RETURN 'disputed' AS status
  UNION
    UNWIND events AS event
    MATCH (event)<-[:ASSERTS]-()<-[by:ANSWERS]-(answer) WHERE coalesce(by.stance, answer.stance) IN ['denies', 'doubts']
    RETURN 'disputed' AS status
  UNION
    UNWIND events AS event
    MATCH (event)<-[:ASSERTS]-()-[:ATTRIBUTED_TO]->(work:Work)
    MATCH (work)-[:SAME_AS*0..]-(same)
    WITH DISTINCT same MATCH (same)<-[verdict:ASSESSED]-() WHERE verdict.status IN ['denied', 'disputed', 'refuted']
    RETURN CASE verdict.status WHEN 'denied' THEN 'disputed' ELSE verdict.status END AS status
  }
  WITH collect(status) AS found
  RETURN CASE
    WHEN 'disputed' IN found OR 'verified' IN found AND 'refuted' IN found THEN 'disputed'
    WHEN 'refuted' IN found THEN 'refuted' WHEN 'verified' IN found THEN 'verified'
    WHEN found = ['unverified'] THEN 'unverified' ELSE 'unassessed' END AS status
}
// So much for counting: `events` are one, `articles` carry it, `told` are its tellings without copies, and `origins`
// (named), `anonymous`, `sides`, `withoutSide`, `ownVoice` (articles) and `status` are what analyse finds.
WITH * WHERE size(sides) = 1 AND withoutSide = 0 AND anonymous = [] AND ownVoice = []
  AND ($side = '' OR sides[0] = $side)
WITH * ORDER BY sides[0], events[0].type, events[0].id
RETURN sides[0] AS side, events[0].displayName AS event, events[0].type AS type, status,
       [origin IN origins | origin.displayName] AS origins,
       COLLECT { UNWIND articles AS article RETURN article.id ORDER BY article.id } AS articles
