/** A switch: a button that says on or off, to the eye and to a screen reader. */

interface SwitchProps {
  label: string;
  on: boolean;
  size: 'large' | 'small';
  flip(): void;
}

export function Switch({ label, on, size, flip }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class={`switch ${size}`}
      aria-checked={on}
      aria-label={label}
      onClick={flip}
    />
  );
}
