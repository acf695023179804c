export function markup(): string;
export function textAt(step: number): string;
