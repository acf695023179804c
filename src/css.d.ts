/** Style sheets are bundled as text and become constructed sheets (see shared/sheet). */
declare module '*.css' {
  const text: string;
  export default text;
}
