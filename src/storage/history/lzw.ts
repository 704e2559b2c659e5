/** Codes grow from 9 bits to this many; then nothing new is learnt. */
const longestCode = 16;
const mostCodes = 1 << longestCode;

/** How wide a code is when so many are known. */
function widthFor(known: number): number {
  return Math.max(9, Math.min(longestCode, Math.ceil(Math.log2(known + 1))));
}

/** Writes numbers of some bits each. */
function bitWriter(): { write(value: number, width: number): void; end(): Buffer } {
  const bytes: number[] = [];
  let pending = 0;
  let count = 0;
  return {
    write(value, width) {
      for (let bit = width - 1; bit >= 0; bit -= 1) {
        pending = (pending << 1) | ((value >> bit) & 1);
        count += 1;
        if (count === 8) {
          bytes.push(pending);
          pending = 0;
          count = 0;
        }
      }
    },
    end() {
      if (count > 0) bytes.push(pending << (8 - count));
      return Buffer.from(bytes);
    },
  };
}

/**
 * Compresses a text (LZW). The hosts have zlib, but the compiler that makes the package fails at the mere name of it.
 *
 * @returns base64
 */
export function compress(text: string): string {
  const codes = new Map<number, number>();
  const writer = bitWriter();
  let prefix: number | undefined;
  for (const byte of Buffer.from(text, 'utf8')) {
    if (prefix === undefined) {
      prefix = byte;
      continue;
    }
    const key: number = prefix * 256 + byte;
    const code = codes.get(key);
    if (code !== undefined) {
      prefix = code;
      continue;
    }
    writer.write(prefix, widthFor(256 + codes.size));
    if (256 + codes.size < mostCodes) codes.set(key, 256 + codes.size);
    prefix = byte;
  }
  if (prefix !== undefined) writer.write(prefix, widthFor(256 + codes.size));
  return writer.end().toString('base64');
}

/** The text that was compressed; undefined for what `compress` did not make. */
export function decompress(compressed: string): string | undefined {
  const bytes = Buffer.from(compressed, 'base64');
  const known: Buffer[] = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]));
  const parts: Buffer[] = [];
  let before: Buffer | undefined;
  let position = 0;
  const bitAt = (index: number): number => ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  for (;;) {
    // The writer knows one code more by now, except before its first.
    const width = widthFor(Math.min(mostCodes, known.length + (before === undefined ? 0 : 1)));
    if (position + width > bytes.length * 8) break;
    let code = 0;
    for (let bit = 0; bit < width; bit += 1) code = (code << 1) | bitAt(position + bit);
    position += width;
    const part: Buffer | undefined =
      known[code] ??
      (before === undefined || code !== known.length ? undefined : Buffer.concat([before, before.subarray(0, 1)]));
    if (part === undefined) return undefined;
    if (before !== undefined && known.length < mostCodes) known.push(Buffer.concat([before, part.subarray(0, 1)]));
    parts.push(part);
    before = part;
  }
  return Buffer.concat(parts).toString('utf8');
}
