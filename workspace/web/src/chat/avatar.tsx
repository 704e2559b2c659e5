import type { ReactElement } from 'react';

const colours = ['#9B1325', '#7A4A00', '#106D4F', '#095AD2', '#5F1477', '#5B6069'];

/** A letter on a colour, as Rocket.Chat shows users without a picture. Nothing is fetched. */
export function Avatar({ name, size = 36 }: { name: string; size?: number }): ReactElement {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const style = { width: size, height: size, fontSize: size / 2.2, background: colours[sum % colours.length] };
  return (
    <span className="avatar" style={style} aria-hidden>
      {(name.replace(/[^\p{L}\p{N}]/gu, '')[0] ?? '?').toUpperCase()}
    </span>
  );
}
