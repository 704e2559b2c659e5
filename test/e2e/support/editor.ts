import { expect } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';

/** What an editor may do next; where they wait for something to apply, all but `drop` apply it. */
export type Move =
  | { readonly kind: 'form' | 'set'; readonly field: string; readonly value: string }
  | { readonly kind: 'enable' | 'disable' | 'undo' | 'drop' };

/** A line that shows a field before and after. */
const isChange = (line: string) => line.includes(' → ');

/** Somebody who edits one integration, and remembers what they were shown before each change that they made. */
export class Editor {
  /** The fields of each change that was made, before → after, as the result told them. */
  readonly made: (readonly string[])[] = [];
  private pending: 'form' | 'plan' | undefined;

  constructor(
    readonly name: string,
    private readonly client: ChatClient,
    private readonly integrationId: string,
  ) {}

  /** Goes on with what is before them, or begins something. */
  async move(move: Move, side: 'mine' | 'theirs'): Promise<void> {
    if (this.pending === 'form') return move.kind === 'drop' ? this.close() : this.submit(side);
    if (this.pending === 'plan') return move.kind === 'drop' ? this.drop() : this.apply();
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
      this.takePlan(await client.command(`/integrations set ${integrationId} ${move.field}="${move.value}"`));
    } else if (move.kind === 'undo') {
      this.takePlan(await client.command(`/integrations undo ${integrationId}`));
    } else if (move.kind !== 'drop') {
      this.takePlan(await client.command(`/integrations ${move.kind} ${integrationId}`));
    }
  }

  private takePlan(lines: readonly string[]): void {
    this.pending = lines.some((line) => line.startsWith('[Apply]')) ? 'plan' : undefined;
  }

  private async submit(side: 'mine' | 'theirs'): Promise<void> {
    const modal = this.client.openedModal;
    for (const choice of modal.fields.filter((field) => field.startsWith('conflict/'))) await modal.type(choice, side);
    const shown = modal.lines.filter(isChange);
    const before = this.client.messages.length;
    await modal.submit();
    this.learn(
      shown,
      this.client.messages.slice(before).flatMap(({ lines }) => lines),
    );
    if (!modal.isOpen) this.pending = undefined;
  }

  private async apply(): Promise<void> {
    const shown = (this.client.messages.at(-1)?.lines ?? []).filter(isChange);
    const lines = await this.client.press('apply');
    this.learn(shown, lines);
    this.takePlan(lines);
  }

  /** Whatever a change did was shown before it was made, with the very value that it replaced. */
  private learn(shown: readonly string[], told: readonly string[]): void {
    const start = told.findIndex((line) => line.startsWith('Changed: '));
    if (start < 0) return;
    const changes = told.slice(start + 1).filter(isChange);
    expect(shown).toEqual(expect.arrayContaining(changes));
    this.made.push(changes);
  }

  private async drop(): Promise<void> {
    await this.client.press('discard');
    this.pending = undefined;
  }

  private async close(): Promise<void> {
    await this.client.openedModal.close({ isCleared: false });
    this.pending = undefined;
  }
}
