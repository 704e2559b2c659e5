import { Button } from '@rocket.chat/fuselage';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { Chat } from '../model/chat';
import type { Command } from '../model/documents';
import { useStore } from '../model/store';
import { CommandPopup } from './command-popup';
import { matchingCommands } from './matching-commands';

interface ComposerProps {
  readonly chat: Chat;
  readonly roomId: string;
  readonly threadId?: string;
  readonly label: string;
  /** Whether it has the focus when it appears. */
  readonly isFirst?: boolean;
}

/** Where one types: Enter sends, Shift and Enter make a new line; a slash offers the commands. */
export function Composer({ chat, roomId, threadId, label, isFirst = false }: ComposerProps): ReactElement {
  const { commands } = useStore(chat);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isHidden, setHidden] = useState(false);
  const offered = isHidden ? [] : matchingCommands(commands, text);
  const selected = offered[chosen % Math.max(offered.length, 1)];
  const popupId = `commands-${threadId ?? 'room'}`;

  const change = (value: string) => {
    setText(value);
    setChosen(0);
    setHidden(false);
  };
  const complete = ({ command }: Command) => {
    change(`/${command} `);
  };
  const send = () => {
    if (text.trim() === '') return;
    change('');
    void chat.send(text, roomId, threadId).then((isSent) => {
      if (!isSent) setText((now) => (now === '' ? text : now));
    });
  };
  const press = (event: KeyboardEvent) => {
    const done = keys(event, selected, offered.length, text);
    if (done === undefined) return;
    event.preventDefault();
    if (done === 'send') send();
    else if (done === 'hide') setHidden(true);
    else if (done === 'complete' && selected) complete(selected);
    else setChosen((now) => (now + (done === 'next' ? 1 : offered.length - 1)) % offered.length);
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {selected && <CommandPopup id={popupId} commands={offered} selected={selected} onChoose={complete} />}
      <textarea
        rows={Math.min(text.split('\n').length, 8)}
        value={text}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={selected && popupId}
        aria-activedescendant={selected && `${popupId}-${selected.command}`}
        placeholder={label}
        autoFocus={isFirst}
        onChange={({ target }) => {
          change(target.value);
        }}
        onKeyDown={press}
      />
      <Button small primary type="submit" disabled={text.trim() === ''}>
        Send
      </Button>
    </form>
  );
}

type Done = 'send' | 'hide' | 'complete' | 'next' | 'previous';

/** What a key does. A command that is typed in full is sent, not completed. */
function keys(event: KeyboardEvent, selected: Command | undefined, offered: number, text: string): Done | undefined {
  const isOffering = selected !== undefined && offered > 0;
  const isWhole = text === `/${selected?.command ?? ''}`;
  if (event.key === 'Enter' && !event.shiftKey) return isOffering && !isWhole ? 'complete' : 'send';
  if (!isOffering) return undefined;
  const done: Readonly<Record<string, Done>> = {
    Tab: 'complete',
    Escape: 'hide',
    ArrowDown: 'next',
    ArrowUp: 'previous',
  };
  return done[event.key];
}
