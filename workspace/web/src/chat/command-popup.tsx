import type { ReactElement } from 'react';
import type { Command } from '../model/documents';

interface CommandPopupProps {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly selected: Command;
  readonly onChoose: (command: Command) => void;
}

/** The commands that one may mean, above the composer. */
export function CommandPopup({ id, commands, selected, onChoose }: CommandPopupProps): ReactElement {
  return (
    <ul className="commands" id={id} role="listbox" aria-label="Slash commands">
      {commands.map((one) => (
        <li
          key={one.command}
          id={`${id}-${one.command}`}
          role="option"
          aria-selected={one === selected}
          // The composer keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          <strong>/{one.command}</strong> <code>{one.params}</code>
          <div>{one.description}</div>
        </li>
      ))}
    </ul>
  );
}
