import { useSyncExternalStore } from 'use-sync-external-store/shim';

/** Keeps a state and tells who watches it of each new one. */
export abstract class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(public state: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** The state of a store, as of now, and drawn anew with each change. */
export function useStore<State extends object>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, () => store.state);
}
