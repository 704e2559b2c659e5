import type { ReactElement } from 'react';
import type { Command } from '../model/documents';

interface CommandPopupProps {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly selected: Command;
  readonly onChoose: (command: Command) => void;
}

/** The matching commands, above the composer. */
export function CommandPopup({ id, commands, selected, onChoose }: CommandPopupProps): ReactElement {
  return (
    <ul className="commands" id={id} role="listbox" aria-label="Slash commands">
      {commands.map((command) => (
        <li
          key={command.command}
          id={`${id}-${command.command}`}
          role="option"
          aria-selected={command === selected}
          // The composer keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(command);
          }}
        >
          <strong>/{command.command}</strong> <code>{command.params}</code>
          <div>{command.description}</div>
        </li>
      ))}
    </ul>
  );
}
