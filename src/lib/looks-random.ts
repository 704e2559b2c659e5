type Kind = 'digit' | 'lower' | 'upper' | 'none';

function kindOf(character: string): Kind {
  if (character >= '0' && character <= '9') return 'digit';
  if (character >= 'a' && character <= 'z') return 'lower';
  return character >= 'A' && character <= 'Z' ? 'upper' : 'none';
}

/** Returns whether one character follows another as it hardly does within words: a digit beside a letter, or a capital after a small letter. */
function isJump(from: Kind, to: Kind): boolean {
  if (from === 'none' || to === 'none' || from === to) return false;
  return from === 'digit' || to === 'digit' || from === 'lower';
}

/** The least share of jumps. Random letters and digits have twice as many, names of several words half as many. */
const minJumps = 0.2;

/** More letters without a jump are no word either. */
const maxWordLength = 30;

/** Returns whether a text is probably a generated one, such as a token, and not made of words. Shorter ones than `minLength` are not. */
export function looksRandom(text: string, minLength: number): boolean {
  if (text.length < minLength) return false;
  let jumps = 0;
  let letters = 0;
  let longest = 0;
  let before: Kind = 'none';
  for (const character of text) {
    const kind = kindOf(character);
    const jumped = isJump(before, kind);
    if (jumped) jumps += 1;
    letters = jumped || kind === 'none' ? 1 : letters + 1;
    longest = Math.max(longest, letters);
    before = kind;
  }
  return jumps >= minJumps * (text.length - 1) || longest > maxWordLength;
}
