import type { KeyboardEvent, ReactElement } from 'react';

interface TabListProps<Name extends string> {
  readonly names: readonly Name[];
  readonly selected: Name;
  /** The id of the panel element. */
  readonly controls: string;
  readonly onSelect: (name: Name) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Accessible tabs, which Fuselage's are not: Tab reaches the selected one, arrow keys move between them. */
export function TabList<Name extends string>(props: TabListProps<Name>): ReactElement {
  const { names, selected, controls, onSelect } = props;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const next = step && names[(names.indexOf(selected) + step + names.length) % names.length];
    if (!next) return;
    onSelect(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === selected}
          aria-controls={controls}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => {
            onSelect(name);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
