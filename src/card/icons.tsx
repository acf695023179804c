/** The few drawings of card and popup; all decorative, their buttons carry the names. */
import type { ComponentChildren } from 'preact';
import type { Group } from '../core/types';

function Icon({ size = 16, children }: { size?: number; children: ComponentChildren }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

/** Points to the start of the line; style sheets mirror `.back` in right-to-left texts. */
export const BackIcon = () => (
  <Icon>
    <path d="M13 8H3.500M7.5 3.5 3 8l4.5 4.5" />
  </Icon>
);

const SHAPES: Partial<Record<Group, string>> = {
  places:
    'M8 14.200C5 10.9 3.5 8.6 3.5 6.400a4.5 4.5 0 0 1 9 0c0 2.2-1.5 4.5-4.5 7.800zM8 8a1.6 1.6 0 1 0 0-3.200A1.6 1.6 0 0 0 8 8z',
  organisations:
    'M2.5 6.2 8 2.800l5.5 3.400zM2.5 13.200h11M4.2 6.500v6.500M8 6.500v6.500M11.8 6.500v6.5',
  events: 'M3 4h10v9.500H3zM3 7h10M5.7 2.500V5M10.3 2.500V5M6 10h4',
};

export const hasShape = (group: Group): boolean => group in SHAPES;

export const Shape = ({ group }: { group: Group }) => (
  <Icon size={24}>
    <path d={SHAPES[group] ?? ''} stroke-width="1.1" />
  </Icon>
);
