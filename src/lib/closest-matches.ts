import { foldText } from './fold-text';

/** Returns how many letters have to be added, dropped, changed or swapped with the next to turn one text into another. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const distance = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      rows[i]?.push(swapped ? Math.min(distance, at(i - 2, j - 2) + 1) : distance);
    }
  }
  return at(a.length, b.length);
}

/** Only the beginnings of long texts are compared: what a person mistypes is short, and the work stays bounded. */
const maxLength = 60;

/** Returns the candidates that somebody may have meant, in any case and with or without accents: those that are or contain what was typed, then those that differ by few letters. */
export function closestMatches(typed: string, candidates: readonly string[], max = 3): string[] {
  const wanted = foldText(typed.trim().slice(0, maxLength)).slice(0, maxLength);
  if (wanted === '') return [];
  const tolerated = Math.max(1, Math.floor(wanted.length / 3));
  const distanceTo = (candidate: string): number => {
    const text = foldText(candidate);
    if (text === wanted) return -1;
    return text.includes(wanted) ? 0 : editDistance(wanted, text.slice(0, maxLength));
  };
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(candidate) }))
    .filter(({ distance }) => distance <= tolerated)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map(({ candidate }) => candidate);
}
