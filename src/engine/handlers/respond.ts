import type { IUIKitResponse } from '@rocket.chat/apps-engine/definition/uikit';
import type { UIKitInteractionResponder } from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionResponder';
import { maskSecrets } from '../../lib/mask-secrets';
import type { Answer } from '../../ports/handlers';
import { toSurface } from '../adapters/open-modal';

/** These texts are no blocks, and the engine logs them. */
function withoutSecrets(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([actionId, sentence]) => [actionId, maskSecrets(sentence)]));
}

/** Returns an answer in the engine's form. Without one, the client waits and then shows nothing (docs/rocketchat/hosting.md 2). */
export function respond(responder: UIKitInteractionResponder, viewId: string, answer: Answer): IUIKitResponse {
  switch (answer.kind) {
    case 'done':
      return responder.successResponse();
    case 'errors':
      return responder.viewErrorResponse({ viewId, errors: withoutSecrets(answer.errors) });
    case 'update':
      return responder.updateModalViewResponse(toSurface(answer.view));
    case 'update-raw':
      return responder.updateModalViewResponse(answer.surface);
    case 'open':
      return responder.openModalViewResponse(toSurface(answer.view));
  }
}
