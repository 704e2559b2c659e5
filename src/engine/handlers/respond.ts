import type { IUIKitResponse } from '@rocket.chat/apps-engine/definition/uikit';
import type { UIKitInteractionResponder } from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionResponder';
import type { Answer } from '../../ports/handlers';
import { toSurface } from '../adapters/open-modal';

/** Returns an answer in the engine's form. Without one, the client waits and then shows nothing (docs/rocketchat/hosting.md 2). */
export function respond(responder: UIKitInteractionResponder, viewId: string, answer: Answer): IUIKitResponse {
  switch (answer.kind) {
    case 'done':
      return responder.successResponse();
    case 'errors':
      return responder.viewErrorResponse({ viewId, errors: { ...answer.errors } });
    case 'update':
      return responder.updateModalViewResponse(toSurface(answer.view));
    case 'update-raw':
      return responder.updateModalViewResponse(answer.surface);
    case 'open':
      return responder.openModalViewResponse(toSurface(answer.view));
  }
}
