/** The few drawings of card and popup; all decorative, their buttons carry the names. */
import type { ComponentChildren } from 'preact';
import type { Group, Kind } from '../core/types';

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

export const ForwardIcon = () => (
  <Icon>
    <path d="M3 8h9.500M8.5 3.5 13 8l-4.5 4.5" />
  </Icon>
);

export const PinIcon = () => (
  <Icon>
    <path d="M5.500 2.500h5M6.200 2.500 5.900 7 4 9.300h8L10.100 7l-.3-4.500M8 9.300v4.500" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2" />
  </Icon>
);

const GROUP_SHAPES: Partial<Record<Group, string>> = {
  places:
    'M8 14.200C5 10.9 3.5 8.6 3.5 6.400a4.5 4.5 0 0 1 9 0c0 2.2-1.5 4.5-4.5 7.800zM8 8a1.6 1.6 0 1 0 0-3.200A1.6 1.6 0 0 0 8 8z',
  organisations:
    'M2.5 6.2 8 2.800l5.5 3.400zM2.5 13.200h11M4.2 6.500v6.500M8 6.500v6.500M11.8 6.500v6.5',
  events: 'M3 4h10v9.500H3zM3 7h10M5.7 2.500V5M10.3 2.500V5M6 10h4',
};

/** Kinds that have a drawing of their own. */
const SHAPES: Partial<Record<Kind, string>> = {
  city: 'M2.500 13.500h11M4 13.500V7h3.500v6.500M7.500 13.500v-10H12v10M9.300 6h1M9.300 8.500h1M9.300 11h1',
  company: 'M3.500 13.500v-11h9v11zM6 5.300h1M9 5.300h1M6 8h1M9 8h1M7 13.500V11h2v2.500',
  party: 'M4 14V2.500M4 3h8l-2 2.500L12 8H4',
  media:
    'M2.500 3.500h9v9h-8a1 1 0 0 1-1-1zM11.500 6h2v5.500a1 1 0 0 1-2 0M4.500 6h5M4.500 8.300h5M4.500 10.500h3',
  group: 'M8 2.500l5 1.800v3.900c0 2.800-2 4.700-5 5.600-3-.9-5-2.800-5-5.600V4.300z',
  club: 'M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM8 5.800l2.100 1.500-.8 2.500H6.700l-.8-2.500zM8 5.800V2.500M10.100 7.300l3.100-1M9.300 9.800l1.900 2.600M6.700 9.800l-1.900 2.600M5.900 7.300l-3.100-1',
  competition:
    'M5 2.500h6v4a3 3 0 0 1-6 0zM5 3.800H3c0 2 .7 3 2.200 3.200M11 3.800h2c0 2-.7 3-2.200 3.200M8 9.500v2.500M5.500 13.500h5M6.500 12h3',
  law: 'M8 2.500v11M4.500 13.500h7M3 4.500h10M3 4.500 1.500 9h3zM13 4.500 11.500 9h3z',
};

const shapeOf = (kind: Kind, group: Group): string | undefined =>
  SHAPES[kind] ?? GROUP_SHAPES[group];

export const hasShape = (kind: Kind, group: Group): boolean => shapeOf(kind, group) !== undefined;

export const Shape = ({ kind, group }: { kind: Kind; group: Group }) => (
  <Icon size={24}>
    <path d={shapeOf(kind, group) ?? ''} stroke-width="1.1" />
  </Icon>
);
