import type { IUIKitSurface } from '@rocket.chat/apps-engine/definition/uikit';
import { catalog } from '../../i18n/catalog';
import { isJsonObject } from '../../lib/json';
import type { Answer } from '../../ports/handlers';
import { noticeForm } from '../../views/forms/notice-form';
import { createBlocks, plain } from '../../views/kit/blocks';
import { idOf } from './view-state';

const noticeBlock = 'notice';

/**
 * Returns the form as the person sees it, with a sentence above, and a title that points there. Nothing is read for it, because
 * reading may be what has just failed. The view comes from this client and goes back only to it, so it is not checked.
 */
export function withNotice(appId: string, view: IUIKitSurface, sentence: string): Answer {
  const viewId = idOf(view);
  const shown: unknown = isJsonObject(view) ? view.blocks : undefined;
  if (viewId === '' || !Array.isArray(shown))
    return noticeAnswer(appId, viewId, catalog.common.form.noticeTitle, sentence);
  const title = plain(catalog.common.form.noticeTitle);
  const notice = { ...createBlocks(appId).section(sentence), blockId: noticeBlock };
  const others = view.blocks.filter((block: unknown) => isJsonObject(block) && block.blockId !== noticeBlock);
  const { submit, close } = view;
  return {
    kind: 'update-raw',
    notices: [sentence],
    surface: { id: viewId, title, blocks: [notice, ...others], ...(submit && { submit }), ...(close && { close }) },
  };
}

/** Returns a modal that only shows a sentence, in place of the form. */
export function noticeAnswer(appId: string, viewId: string, title: string, sentence: string): Answer {
  return { kind: 'update', view: noticeForm({ catalog, blocks: createBlocks(appId) }, viewId, title, sentence) };
}
