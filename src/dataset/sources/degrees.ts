/** -16.5 with letters "NS" → "16°30′S". */
export function degrees(value: string, letters: string): string {
  const minutes = Math.round(Math.abs(Number(value)) * 60);
  const letter = letters.charAt(Number(value) < 0 ? 1 : 0);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′${letter}`;
}
