/** A small dataset of the real pipeline, for tests of finding and linking. */
import { find } from '../../src/core/find';
import { type Gazetteer, openGazetteer } from '../../src/core/gazetteer';
import { packGazetteer } from '../../src/core/pack';
import type { Role } from '../../src/core/types';
import { expand } from '../../src/dataset/expand';
import type { WrittenRecord } from '../../src/dataset/record';

const country = (id: string, name: string, more: Partial<WrittenRecord> = {}): WrittenRecord => ({
  id,
  kind: 'country',
  name,
  weight: 200,
  ...more,
});
const person = (id: string, name: string, more: Partial<WrittenRecord> = {}): WrittenRecord => ({
  id,
  kind: 'person',
  name,
  ...more,
});
const office = (title: string, to: string) => ({ type: 'office' as const, title, to });

export const RECORDS: WrittenRecord[] = [
  country('bolivia', 'Bolivia', { demonyms: ['Bolivian'] }),
  country('united-states', 'United States', {
    aliases: ['U.S.', { text: 'US', case: 'exact' }, 'USA'],
    demonyms: ['American'],
    weight: 250,
  }),
  country('oman', 'Oman', { demonyms: ['Omani'] }),
  country('chad', 'Chad', { needs: 'related', context: ['djamena'] }),
  country('mali', 'Mali', { demonyms: ['Malian'] }),
  country('niger', 'Niger'),
  country('nigeria', 'Nigeria', { demonyms: ['Nigerian'] }),
  country('jordan', 'Jordan'),
  country('israel', 'Israel', { demonyms: ['Israeli'] }),
  country('ivory-coast', 'Ivory Coast', { aliases: ["Côte d'Ivoire"] }),
  country('guinea', 'Guinea'),
  country('guinea-bissau', 'Guinea-Bissau'),
  country('south-korea', 'South Korea', { aliases: [{ text: 'Korea', needs: 'related' }] }),
  country('brazil', 'Brazil', { aliases: [{ text: 'Brasil', lang: 'pt' }] }),
  country('japan', 'Japan', { aliases: [{ text: '日本', lang: 'ja' }] }),
  country('georgia', 'Georgia', { aliases: [], weight: 150, context: ['tbilisi'] }),
  {
    id: 'georgia-us',
    kind: 'region',
    name: 'Georgia',
    weight: 150,
    relations: [{ type: 'country', to: 'united-states' }],
    context: ['atlanta'],
  },
  { id: 'la-paz', kind: 'city', name: 'La Paz', country: 'bolivia' },
  { id: 'sao-paulo', kind: 'city', name: 'São Paulo', country: 'brazil' },
  { id: 'washington-dc', kind: 'city', name: 'Washington, D.C.', aliases: ['Washington'] },
  { id: 'new-york', kind: 'city', name: 'New York' },
  { id: 'nyt', kind: 'media', name: 'The New York Times', aliases: ['New York Times'] },
  { id: 'att', kind: 'company', name: 'AT&T' },
  {
    id: 'mas',
    kind: 'party',
    name: 'Movement for Socialism',
    aliases: [{ text: 'MAS', case: 'exact', needs: 'introduced' }],
    country: 'bolivia',
  },
  { id: 'opec', kind: 'organisation', name: 'OPEC' },
  { id: 'opec-plus', kind: 'organisation', name: 'OPEC+' },
  person('mike-johnson', 'Mike Johnson', { needs: 'related', country: 'united-states' }),
  { id: 'who', kind: 'organisation', name: 'World Health Organization', aliases: ['WHO'] },
  person('rodrigo-paz', 'Rodrigo Paz', {
    country: 'bolivia',
    relations: [office('president', 'bolivia')],
    weight: 150,
  }),
  person('joe-biden', 'Joe Biden', { relations: [office('president', 'united-states')] }),
  person('george-w-bush', 'George W. Bush', { relations: [office('president', 'united-states')] }),
  person('george-h-w-bush', 'George H. W. Bush', {
    relations: [office('president', 'united-states')],
  }),
  person('bill-clinton', 'Bill Clinton'),
  person('hillary-clinton', 'Hillary Clinton'),
  person('angela-merkel', 'Angela Merkel'),
  person('jd-vance', 'JD Vance', { relations: [office('vice president', 'united-states')] }),
  { id: 'lithium', kind: 'element', name: 'Lithium' },
  { id: 'technology-transfer', kind: 'term', name: 'Technology transfer' },
  { id: 'electric-vehicle', kind: 'term', name: 'Electric vehicle' },
  { id: 'renewable-energy', kind: 'term', name: 'Renewable energy' },
  { id: 'energy-storage', kind: 'term', name: 'Energy storage' },
  { id: 'monopoly', kind: 'term', name: 'Monopoly' },
];

export const makeGazetteer = (records: readonly WrittenRecord[] = RECORDS): Gazetteer => {
  const entities = records.map((record) => expand(record, () => undefined));
  return openGazetteer(new Uint8Array(packGazetteer(entities)).buffer);
};

const gazetteer = makeGazetteer();

export interface Reading {
  lang?: string;
  introduced?: string[];
}

/** Mentions as `surface → id`, in order; a string is one paragraph. */
export function read(
  text: string | [Role, string][],
  { lang = 'en', introduced = [] }: Reading = {},
): string[] {
  const blocks =
    typeof text === 'string'
      ? [{ role: 'paragraph' as const, text }]
      : text.map(([role, line]) => ({ role, text: line }));
  return find(gazetteer, { lang, blocks, introduced }).map(({ block, start, end, entity }) => {
    const surface = blocks[block]?.text.slice(start, end);
    return `${surface} → ${entity.id}`;
  });
}
