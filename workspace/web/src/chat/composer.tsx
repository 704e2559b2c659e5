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
  readonly hasInitialFocus?: boolean;
}

/** The message input: Enter sends, Shift+Enter adds a line, a slash suggests commands. */
export function Composer({ chat, roomId, threadId, label, hasInitialFocus = false }: ComposerProps): ReactElement {
  const { commands } = useStore(chat);
  const [text, setText] = useState('');
  const [selectedIndex, setSelectedIndex] = useState(0);
  const [isHidden, setHidden] = useState(false);
  const suggestions = isHidden ? [] : matchingCommands(commands, text);
  const selected = suggestions[selectedIndex % Math.max(suggestions.length, 1)];
  const popupId = `commands-${threadId ?? 'room'}`;

  const change = (value: string) => {
    setText(value);
    setSelectedIndex(0);
    setHidden(false);
  };
  const complete = ({ command }: Command) => {
    change(`/${command} `);
  };
  const send = () => {
    if (text.trim() === '') return;
    change('');
    void chat.send(text, roomId, threadId).then((isSent) => {
      if (!isSent) setText((current) => (current === '' ? text : current));
    });
  };
  const press = (event: KeyboardEvent) => {
    const action = keyAction(event, selected, suggestions.length, text);
    if (action === undefined) return;
    event.preventDefault();
    if (action === 'send') send();
    else if (action === 'hide') setHidden(true);
    else if (action === 'complete' && selected) complete(selected);
    else setSelectedIndex((index) => (index + (action === 'next' ? 1 : suggestions.length - 1)) % suggestions.length);
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {selected && <CommandPopup id={popupId} commands={suggestions} selected={selected} onChoose={complete} />}
      <textarea
        rows={Math.min(text.split('\n').length, 8)}
        value={text}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={selected && popupId}
        aria-activedescendant={selected && `${popupId}-${selected.command}`}
        placeholder={label}
        autoFocus={hasInitialFocus}
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

type KeyAction = 'send' | 'hide' | 'complete' | 'next' | 'previous';

/** Returns what a key does. A completely typed command is sent, not completed. */
function keyAction(
  event: KeyboardEvent,
  selected: Command | undefined,
  suggestionCount: number,
  text: string,
): KeyAction | undefined {
  const hasSuggestions = selected !== undefined && suggestionCount > 0;
  const isComplete = text === `/${selected?.command ?? ''}`;
  if (event.key === 'Enter' && !event.shiftKey) return hasSuggestions && !isComplete ? 'complete' : 'send';
  if (!hasSuggestions) return undefined;
  const actions: Readonly<Record<string, KeyAction>> = {
    Tab: 'complete',
    Escape: 'hide',
    ArrowDown: 'next',
    ArrowUp: 'previous',
  };
  return actions[event.key];
}
