import { describe, expect, it } from 'vitest';
import { castOf, chooseShown, type Seen } from '../../src/page/first';

const seen = (id: string, place: number, part = 0): Seen => ({
  entity: { id, name: id, kind: 'country' },
  group: 'places',
  place,
  part,
});
const mentions = [seen('bolivia', 0), seen('china', 0.2), seen('bolivia', 0.5), seen('bolivia', 1)];

describe('chooseShown', () => {
  it('shows the first mention of each entity, as thirty times the same would be noise', () => {
    expect(chooseShown(mentions, 'first')).toEqual([mentions[0], mentions[1]]);
  });

  it('begins anew with the next article of an endless page', () => {
    const next = [seen('bolivia', 0.1), seen('bolivia', 0.6, 1), seen('bolivia', 0.7, 1)];
    expect(chooseShown(next, 'first')).toEqual([next[0], next[1]]);
  });

  it('shows all when the reader wants all', () => {
    expect(chooseShown(mentions, 'all')).toEqual(mentions);
  });
});

describe('castOf', () => {
  it('lists each entity once, with all its places', () => {
    expect(castOf(mentions).map(({ id, places }) => [id, places])).toEqual([
      ['bolivia', [0, 0.5, 1]],
      ['china', [0.2]],
    ]);
  });
});
