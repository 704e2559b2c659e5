import { deflateSync, inflateSync } from 'fflate/browser';

/** A text as it is kept when compression makes it smaller. */
export interface CompressedText {
  /** Raw DEFLATE, in base64. */
  readonly deflated: string;
  /** How many bytes of UTF-8 it unpacks to, so that no damaged one can unpack to more. */
  readonly bytes: number;
}

/** Below this many characters base64 takes back what compression saves. */
const minLength = 100;

/** Longer than any script; a text above it is kept as it is. */
const maxBytes = 5_000_000;

/** Returns the compressed text, or undefined if it would not be smaller. */
export function compressText(text: string): CompressedText | undefined {
  if (text.length < minLength) return undefined;
  const plain = Buffer.from(text, 'utf8');
  if (plain.length > maxBytes) return undefined;
  const deflated = Buffer.from(deflateSync(plain, { level: 9 })).toString('base64');
  return deflated.length < text.length ? { deflated, bytes: plain.length } : undefined;
}

/** Returns the text that was compressed, or undefined if it is damaged. */
export function decompressText({ deflated, bytes }: CompressedText): string | undefined {
  const packed = Buffer.from(deflated, 'base64');
  if (!Number.isInteger(bytes) || bytes < packed.length || bytes > maxBytes) return undefined;
  try {
    // fflate never grows a buffer it was given; the one byte more shows a text that is too long.
    const plain = inflateSync(packed, { out: new Uint8Array(bytes + 1) });
    return plain.length === bytes ? Buffer.from(plain).toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}
