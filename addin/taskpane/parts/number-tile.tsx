import type { ReactNode } from 'react';

export type Tone = 'error' | 'warning' | 'hint' | 'success' | 'plain';

/** A number that matters, with what it counts. */
export function NumberTile({
  value,
  label,
  tone = 'plain',
}: {
  readonly value: string;
  readonly label: string;
  readonly tone?: Tone;
}) {
  return (
    <div className="tile" data-tone={tone}>
      <span className="tile-value">{value}</span>
      <span className="tile-label">{label}</span>
    </div>
  );
}

/** A number tile that filters what is below it. */
export function FilterTile({
  value,
  label,
  tone,
  icon,
  pressed,
  title,
  onClick,
}: {
  readonly value: string;
  readonly label: string;
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly pressed: boolean;
  readonly title: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="tile"
      data-tone={tone}
      aria-pressed={pressed}
      title={title}
      onClick={onClick}
    >
      <span className="tile-value">
        {icon}
        {value}
      </span>
      <span className="tile-label">{label}</span>
    </button>
  );
}
