/** The shortest quotation that finds these words of the text: alone, or with words around them. */
export function quotation(text, start, end) {
  const quote = text.slice(start, end);
  if (places(text, quote) === 1) return { quote };
  const suffixes = steps(text, end, 1);
  const prefixes = steps(text, start, -1);
  for (const suffix of suffixes) if (places(text, quote + suffix) === 1) return { quote, suffix };
  for (const prefix of prefixes) if (places(text, prefix + quote) === 1) return { quote, prefix };
  for (const prefix of prefixes)
    for (const suffix of suffixes)
      if (places(text, prefix + quote + suffix) === 1) return { quote, prefix, suffix };
  return { quote, nth: places(text.slice(0, end), quote) };
}

function places(text, words) {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/** One, two and three words of the text before or after a place. */
function steps(text, at, direction) {
  const words =
    direction > 0
      ? /^(?:\S*\s*\S+){0,3}/.exec(text.slice(at, at + 60))[0]
      : /(?:\S+\s*\S*){0,3}$/.exec(text.slice(Math.max(0, at - 60), at))[0];
  const cuts = [];
  for (let length = 1; length <= words.length; length++) {
    const edge = direction > 0 ? words.slice(length) : words.slice(0, -length);
    const next = direction > 0 ? (edge[0] ?? ' ') : (edge.at(-1) ?? ' ');
    if (/[\s]/.test(next) || edge === '')
      cuts.push(direction > 0 ? words.slice(0, length) : words.slice(-length));
  }
  return cuts.filter((cut) => cut.trim() !== '' && !/^[\s]*$/.test(cut));
}
