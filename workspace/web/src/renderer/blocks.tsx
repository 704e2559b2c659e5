import { kitContext, UiKitComponent, UiKitMessage, UiKitModal } from '@rocket.chat/fuselage-ui-kit';
import { Component, type ContextType, type ReactElement, type ReactNode } from 'react';
import type { Block } from '../../../client/ui-kit-types';
import { layoutOf } from './layout-of';

/** What the renderer needs: handlers for actions and typed values. */
export type KitContext = ContextType<typeof kitContext>;

interface BlocksProps {
  readonly surface: 'message' | 'modal';
  readonly blocks: readonly Block[];
  readonly context: KitContext;
}

const renders = { message: UiKitMessage, modal: UiKitModal };

/** An app's blocks, drawn by Rocket.Chat's renderer. */
export function Blocks({ surface, blocks, context }: BlocksProps): ReactElement {
  return (
    <Boundary>
      <kitContext.Provider value={context}>
        <UiKitComponent render={renders[surface]} blocks={layoutOf(blocks)} />
      </kitContext.Provider>
    </Boundary>
  );
}

/** Shows the error when the renderer throws at a block. Without it the page would be blank. */
class Boundary extends Component<{ children: ReactNode }, { problem?: string }> {
  override state: { problem?: string } = {};

  static getDerivedStateFromError(error: unknown): { problem: string } {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem === undefined ? this.props.children : <pre>Rocket.Chat’s renderer cannot draw this: {problem}</pre>;
  }
}
