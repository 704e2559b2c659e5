/** The words of a command with `page N` split off its end. */
interface PagedArgs {
  readonly rest: readonly string[];
  /** 1 where no page was asked for; undefined where what was typed is no page. */
  readonly page: number | undefined;
  readonly typed: string;
}

/**
 * Splits `page N` off the end of a command's words.
 *
 * @param allowsAlone `page` at the very end is taken for a page without its number, and not for a part of a name
 */
export function splitPage(args: readonly string[], allowsAlone = false): PagedArgs {
  const last = args.length - (allowsAlone ? 1 : 2);
  const at = args.findIndex(
    (word, index) => word.toLowerCase() === 'page' && index >= args.length - 2 && index <= last,
  );
  if (at < 0) return { rest: args, page: 1, typed: '' };
  const typed = args[at + 1] ?? '';
  return { rest: args.slice(0, at), page: /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined, typed };
}
