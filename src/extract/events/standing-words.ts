/** Words that say how an event stands: possible, planned, ordered, failed, seeming. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const POSSIBLE = words('may might could would can should must ought');
export const ADVERBS_POSSIBLE = words('possibly perhaps maybe potentially probably');
export const FAIL = words(
  'fail fails failed failing refuse refuses refused decline declined avoid avoided prevent prevented preventing foil foiled thwart thwarted avert averted stop stopped cancel cancelled canceled abort aborted unable neglected suspend suspends suspended halt halts halted freeze froze frozen block blocked withhold withheld',
);
export const PLAN = words(
  'plan plans planned planning intend intends intended intention prepare prepares prepared preparing preparation preparations aim aims aimed set poised due going vow vows vowed pledge pledged promise promised scheduled expect expects expected agree agreed decide decided ready about mulling consider considering',
);
export const ORDER = words(
  'order orders ordered ordering command commanded commands instruct instructed instructs tell told tells direct directed orders forced-order',
);
export const SEEM = words('appear appears appeared seem seems seemed');
export const TRY = words(
  'try tries tried trying attempt attempts attempted attempting seek sought seeks want wants wanted wish hope hopes hoped threaten threatens threatened threatening threat threats able urge urged urges call calls called calling demand demands demanded ask asked asks request requested invite invited refuse-to encourage encouraged likely fear fears feared risk risks danger warn warned warns suspected possible potential allow allowed willing capable try push pressure',
);
export const NOUN_GOVERNORS_POSSIBLE = words(
  'possibility risk fear fears danger threat threats prospect potential call calls demand demands suspicion',
);
