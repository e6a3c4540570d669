/** An emoji, a flag, an arrow: it stands for no word, so a sentence may end before it. */
export const isSign = (text: string): boolean =>
  text !== '' && [...text].every((character) => SIGN.test(character));

const SIGN = /^(?:\p{Extended_Pictographic}|\p{So}|\u200d|\ufe0e|\ufe0f)$/u;
