import { describe, expect, test } from '@jest/globals';
import { fieldNames } from '../../src/domain/fields/field-name';
import { catalog } from '../../src/i18n/catalog';
import { hasSecret, hasUrlSecret, maskSecrets } from '../../src/lib/mask-secrets';

describe('secrets in a text', () => {
  test.each([
    ['a URL in quotes', '“https://u:pass@a.example/x”.', '“https://u:•••@a.example/x”.'],
    [
      'URLs in a list',
      'https://a.example/?k=pass, https://pass@b.example',
      'https://a.example/?k=•••, https://•••@b.example',
    ],
    [
      'URLs in JSON',
      '{"urls":["https://u:pass@a.example","https://pass@b.example/x"]}',
      '{"urls":["https://u:•••@a.example","https://•••@b.example/x"]}',
    ],
    ['an assignment', 'urls=https://u:pass@a.example', 'urls=https://u:•••@a.example'],
    ['a link', '[a](https://pass@a.example/x)', '[a](https://•••@a.example/x)'],
    ['a URL without its scheme', 'see hooks.slack.com/services/T0/pass', 'see hooks.slack.com/services/•••'],
    ['a user and password', 'me:pass@host', 'me:•••@host'],
    ['a query', '?rc_token=pass', '?rc_token=•••'],
    ['a value with its name', 'token=pass password:pass "api_key":"pass"', 'token=••• password:••• "api_key":"•••"'],
    ['a header', 'X-Auth-Token: pass', 'X-Auth-Token: •••'],
    ['a header with its scheme', 'Authorization: Bearer pass', 'Authorization: Bearer •••'],
    ['a token', 'show XYsrkngRr5PBkWhCqJWk5ZfKzQoxSv4QhxkK5trSgJENwbRL', 'show •••'],
    ['a token in hexadecimal', '3f9a1c7e5b2d8f4a6c0e9b7d1f3a5c8e', '•••'],
  ])('%s', (_title, text, shown) => {
    expect(maskSecrets(text)).toBe(shown);
    expect(maskSecrets(shown)).toBe(shown);
  });
});

describe('a text without secrets stays', () => {
  test.each([
    'Guggy, id ncjKidsnmsGuggyA2',
    'undo 5f2c9a1b7d 65a1f0c2e4b87d93aa10ff42',
    'ana@example.com and @ana: and/or 12:30 22/10/2021',
    'Webhook URL, without its token: http://127.0.0.1:3000/hooks/x3tPXa9XXRqW6Xp2M/…',
    'Token (token): a new one replaces the present one',
    'Deploy-Bot-Production-2024-Release-Notes',
    'Callers may choose the channel (overrideDestinationChannelEnabled): No → Yes',
    'set REF token=… urls=https://a.example/hook',
  ])('%s', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  test('and so does the name of every field', () => {
    expect(fieldNames.filter((name) => hasSecret(name))).toEqual([]);
  });

  test('and so does every sentence of the catalogue', () => {
    const sentences = (texts: unknown): unknown[] =>
      typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentences) : [texts];
    const changed = sentences(catalog).filter((text) => typeof text === 'string' && hasSecret(text));
    expect(changed).toEqual([]);
  });
});

test('only URLs make a command one with a secret URL', () => {
  expect(hasUrlSecret('set Guggy urls=https://a.example/?k=pass')).toBe(true);
  expect(hasUrlSecret('set Guggy token=pass')).toBe(false);
});
