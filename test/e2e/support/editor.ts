import { expect } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';

/** What an editor does next. While a change is pending, every move except `discard` applies it. */
export type Move =
  | { readonly kind: 'form' | 'set'; readonly field: string; readonly value: string }
  | { readonly kind: 'enable' | 'disable' | 'undo' | 'discard' };

/** A line that shows a field before and after. */
const isChangeLine = (line: string) => line.includes(' → ');

/** A person who edits one integration and records every change they applied. */
export class Editor {
  /** The `before → after` lines of each applied change, as the result listed them. */
  readonly appliedChanges: (readonly string[])[] = [];
  private pending: 'form' | 'plan' | undefined;

  constructor(
    readonly name: string,
    private readonly client: ChatClient,
    private readonly integrationId: string,
  ) {}

  /** Finishes the pending change, or begins one. */
  async move(move: Move, side: 'mine' | 'theirs'): Promise<void> {
    if (this.pending === 'form') return move.kind === 'discard' ? this.close() : this.submit(side);
    if (this.pending === 'plan') return move.kind === 'discard' ? this.discard() : this.apply();
    return this.begin(move);
  }

  private async begin(move: Move): Promise<void> {
    const { client, integrationId } = this;
    if (move.kind === 'form') {
      await client.command(`/integrations edit ${integrationId}`);
      await client.openedModal.type(move.field, move.value);
      await client.openedModal.submit();
      this.pending = 'form';
    } else if (move.kind === 'set') {
      this.notePlan(await client.command(`/integrations set ${integrationId} ${move.field}="${move.value}"`));
    } else if (move.kind === 'undo') {
      this.notePlan(await client.command(`/integrations undo ${integrationId}`));
    } else if (move.kind !== 'discard') {
      this.notePlan(await client.command(`/integrations ${move.kind} ${integrationId}`));
    }
  }

  private notePlan(lines: readonly string[]): void {
    this.pending = lines.some((line) => line.startsWith('[Apply]')) ? 'plan' : undefined;
  }

  private async submit(side: 'mine' | 'theirs'): Promise<void> {
    const modal = this.client.openedModal;
    for (const choice of modal.fields.filter((field) => field.startsWith('conflict/'))) await modal.type(choice, side);
    const shown = modal.lines.filter(isChangeLine);
    const before = this.client.messages.length;
    await modal.submit();
    this.recordChange(
      shown,
      this.client.messages.slice(before).flatMap(({ lines }) => lines),
    );
    if (!modal.isOpen) this.pending = undefined;
  }

  private async apply(): Promise<void> {
    const shown = (this.client.messages.at(-1)?.lines ?? []).filter(isChangeLine);
    const lines = await this.client.press('apply');
    this.recordChange(shown, lines);
    this.notePlan(lines);
  }

  /** Records an applied change, and expects the preview to have shown each of its lines. */
  private recordChange(shown: readonly string[], resultLines: readonly string[]): void {
    const start = resultLines.findIndex((line) => line.startsWith('Changed: '));
    if (start < 0) return;
    const changes = resultLines.slice(start + 1).filter(isChangeLine);
    expect(shown).toEqual(expect.arrayContaining(changes));
    this.appliedChanges.push(changes);
  }

  private async discard(): Promise<void> {
    await this.client.press('discard');
    this.pending = undefined;
  }

  private async close(): Promise<void> {
    await this.client.openedModal.close({ isCleared: false });
    this.pending = undefined;
  }
}
