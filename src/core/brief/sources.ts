/** The sources of a card, numbered in the order in which its statements use them. */
import type { BriefSource, IsoDate } from '../types';
import type { Surroundings } from './brief';
import { formatDate } from './format';

export interface Sources {
  list: BriefSource[];
  /** Index of a source in `list`; the first date it is asked with is the one that is shown. */
  indexOf(id: string, asOf: IsoDate | undefined): number;
}

export function makeSources(around: Surroundings): Sources {
  const indices = new Map<string, number>();
  const list: BriefSource[] = [];
  const indexOf = (id: string, asOf: IsoDate | undefined): number => {
    const known = indices.get(id);
    if (known !== undefined) return known;
    const source = around.sourceOf(id);
    const date = asOf ?? source?.date;
    indices.set(id, list.length);
    list.push({
      title: source?.title ?? id,
      url: source?.url ?? '',
      note: date ? around.say('note_as_of', formatDate(date, around.lang)) : '',
    });
    return list.length - 1;
  };
  return { list, indexOf };
}
