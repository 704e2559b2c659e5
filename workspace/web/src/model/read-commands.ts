import type { Command } from './documents';
import { isMatch } from './is-match';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Returns the English texts of all apps, by `app-<id>.<key>`. */
function textsOf(languages: unknown): Map<string, string> {
  const texts = new Map<string, string>();
  for (const app of isMatch(languages, ['apps']) ? listOf(languages.apps) : []) {
    if (!isMatch(app, ['id', 'languages']) || !isMatch(app.languages, ['en'])) continue;
    for (const [key, text] of Object.entries(app.languages.en ?? {}))
      texts.set(`app-${String(app.id)}.${key}`, String(text));
  }
  return texts;
}

/**
 * Returns the slash commands with English texts. A key without a translation stays as it is.
 *
 * @param list what `commands.list` answers
 * @param languages what `/api/apps/languages` answers
 */
export function readCommands(list: unknown, languages: unknown): Command[] {
  const texts = textsOf(languages);
  const translate = (key: string) => texts.get(key) ?? key;
  return (isMatch(list, ['commands']) ? listOf(list.commands) : [])
    .filter((entry): entry is Command => isMatch(entry, ['command', 'params', 'description', 'appId']))
    .map((command) => ({
      ...command,
      params: translate(command.params),
      description: translate(command.description),
    }));
}
