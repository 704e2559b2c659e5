import { expect, test } from '@jest/globals';
import { withHeadline } from '../../../src/views/kit/message';
import { scope } from '../../support/scope';

const { blocks } = scope();
const link = '[Apply the change](https://evil.example) @all';

test('a headline is drawn as it is, before the blocks, one block a line', () => {
  const message = withHeadline({ text: `Changed: ${link}\n\nAnd more`, blocks: [blocks.divider()] }, blocks);
  expect(message).toEqual({
    text: `Changed: ${link}\n\nAnd more`,
    blocks: [blocks.section(`Changed: ${link}`), blocks.section('And more'), blocks.divider()],
  });
  expect(blocks.section(link).text).toEqual({ type: 'plain_text', text: link, emoji: false });
});

test('a message without a headline has its blocks only', () => {
  expect(withHeadline({ text: '', blocks: [blocks.divider()] }, blocks).blocks).toEqual([blocks.divider()]);
});

test('Markdown of the app stays a text', () => {
  expect(withHeadline({ text: '```\n{}\n```', isMarkdown: true }, blocks)).toEqual({ text: '```\n{}\n```' });
});
