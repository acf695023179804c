/** `data/notices.txt`, packaged with the dataset: each source with its licence and its date. */

export interface Notices {
  /** ISO date of the newest source in the dataset, or ''. */
  date: string;
  text: string;
}

export function readNotices(file: string): Notices {
  const dates = [...file.matchAll(/\bstate of (\d{4}(?:-\d{2}){0,2})$/gm)].map(
    ([, date]) => date ?? '',
  );
  return { date: dates.toSorted().at(-1) ?? '', text: file.trim() };
}
