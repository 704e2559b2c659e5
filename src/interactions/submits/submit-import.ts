import { importRequests } from '../../domain/transfer/import';
import { type ParsedExport, parseExport } from '../../domain/transfer/parse-export';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt } from '../../ports/handlers';
import { proposalMessage } from '../../views/messages/proposal-message';
import { refusePasted } from './refuse-pasted';
import { withTokenAdvice } from './token-advice';

/** Says the plan for integrations in the chat, or shows what is wrong at the field. */
async function answerImport(context: Context, { integrations, parseErrors }: ParsedExport): Promise<Answer> {
  const { transfer } = context.catalog;
  if (parseErrors.length > 0) return refusePasted(...parseErrors.map(transfer.parseError));
  const { requests, alike, doubts } = importRequests(integrations, await context.integrations.list());
  if (doubts.length > 0) return refusePasted(...doubts.map(transfer.doubt));
  if (requests.length === 0) {
    await context.say({ text: transfer.nothingToDo(alike) });
    return { kind: 'done' };
  }
  const { text, blocks = [] } = proposalMessage(context, await context.changes.propose(requests));
  const rest = alike > 0 ? [context.blocks.small(transfer.alike(alike))] : [];
  await context.say({ text, blocks: [...blocks, ...rest] });
  return { kind: 'done' };
}

/** Submits a pasted export, or integrations as the API returns them. */
export async function submitImport(context: Context, _session: SessionAt<'paste'>, pasted: string): Promise<Answer> {
  const parsed = parseExport(pasted);
  const answer = await answerImport(context, parsed);
  return parsed.hasCredentials ? withTokenAdvice(context, answer) : answer;
}
