import { describe, expect, it } from 'vitest';
import { type CardEntity, makeBrief, type Surroundings } from '../../src/core/brief/brief';
import { formatDate } from '../../src/core/brief/format';
import { lineOf } from '../../src/core/brief/line';

const bolivia: CardEntity = {
  id: 'bolivia',
  kind: 'country',
  name: 'Bolivia',
  summary: 'Landlocked country in South America.',
  facts: [
    { label: 'capital', to: ['sucre', 'la-paz'], source: 'factbook' },
    { label: 'population', value: 12_436_103, unit: 'people', asOf: '2025', source: 'factbook' },
    { label: 'area', value: 1_098_581, unit: 'km2', source: 'factbook' },
    { label: 'independence', value: '1825-08-06', source: 'other' },
  ],
  relations: [
    { type: 'located-in', to: 'south-america' },
    { type: 'borders', to: 'peru' },
    { type: 'borders', to: 'chile' },
  ],
  links: { wikipedia: 'Bolivia' },
  flag: 'bo',
};

const office = { type: 'office' as const, title: 'president', to: 'bolivia', source: 'factbook' };
const paz: CardEntity = {
  id: 'rodrigo-paz',
  kind: 'person',
  name: 'Rodrigo Paz',
  summary: 'President of Bolivia since 8 November 2025.',
  facts: [],
  relations: [
    { ...office, since: '2025-11-08', asOf: '2026-09' },
    { type: 'country', to: 'bolivia' },
  ],
  links: {},
};
const morales: CardEntity = {
  ...paz,
  id: 'evo-morales',
  name: 'Evo Morales',
  relations: [{ ...office, since: '2006-01-22', until: '2019-11-10' }],
};

const NAMES: Record<string, string> = {
  bolivia: 'Bolivia',
  sucre: 'Sucre',
  'la-paz': 'La Paz',
  peru: 'Peru',
  chile: 'Chile',
  'south-america': 'South America',
  'rodrigo-paz': 'Rodrigo Paz',
  'evo-morales': 'Evo Morales',
};
const TEXTS: Record<string, string> = {
  fact_capital: 'Capital',
  unit_km2: '$1 km²',
  note_since: 'since $1',
  note_as_of: 'as of $1',
  rel_office: '$1 of',
  rel_office_former: 'Former $1',
  rel_borders: 'Borders',
  rel_country_inverse: 'From here',
  line_role: '$1, $2',
  line_past: '$1, $2',
  kind_country: 'Country',
};

const around = (here: CardEntity[] = []): Surroundings => ({
  areLinked: (id, other) =>
    here.some((each) => each.id === other && each.relations.some(({ to }) => to === id)),
  lang: 'en',
  say: (key, ...given) => (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, n) => given[n - 1] ?? ''),
  headOf: (id) => (NAMES[id] ? { id, name: NAMES[id], kind: 'country' } : undefined),
  sourceOf: (id) =>
    id === 'factbook' ? { title: 'The Factbook', url: 'https://x', date: '2026-01-22' } : undefined,
  here: here.map(({ id }) => id),
});

const textOf = (parts: { text: string }[]): string => parts.map(({ text }) => text).join('');

describe('a brief', () => {
  it('shows facts with label, formatted value, date and source', () => {
    const { facts, sources } = makeBrief(bolivia, around());
    expect(facts.map((fact) => [fact.label, textOf(fact.value), fact.note, fact.source])).toEqual([
      ['Capital', 'Sucre, La Paz', '', 0],
      ['Population', '12.4 million', '2025', 0],
      ['Area', '1,098,581 km²', '', 0],
      ['Independence', '6 August 1825', '', 1],
    ]);
    expect(sources[0]).toMatchObject({ title: 'The Factbook', url: 'https://x' });
  });

  it('leads from values to the cards of the entities they name', () => {
    expect(makeBrief(bolivia, around()).facts[0]?.value).toEqual([
      { text: 'Sucre', id: 'sucre' },
      { text: ', ' },
      { text: 'La Paz', id: 'la-paz' },
    ]);
  });

  it('shows the offices of a person with their dates', () => {
    const present = makeBrief(paz, around()).facts[0];
    expect(present?.label).toBe('President of');
    expect(textOf(present?.value ?? [])).toBe('Bolivia');
    expect(present?.note).toBe('since 8 November 2025');
    expect(makeBrief(morales, around()).facts[0]?.note).toBe('2006–2019');
    expect(makeBrief(paz, around()).asOf).toBe('Sept 2026');
    expect(makeBrief(morales, around()).asOf).toBe('');
  });

  it('puts the relations to others of the article first, from both records', () => {
    const inward = [morales, paz].map(({ id, relations }) => ({ ...relations[0]!, to: id }));
    const { related } = makeBrief({ ...bolivia, inward }, around([morales, paz]));
    expect(related.map(({ label, entity, here }) => [label, entity.id, here])).toEqual([
      ['President', 'rodrigo-paz', true],
      ['Former President', 'evo-morales', true],
    ]);
    expect(related.map(({ note }) => note)).toEqual(['since 8 November 2025', '2006–2019']);
  });

  it('tells who of the article is from a country, without their records', () => {
    const related = makeBrief(bolivia, around([paz])).related;
    expect(related.map(({ label, entity }) => [label, entity.id])).toEqual([
      ['From here', 'rodrigo-paz'],
    ]);
    expect(makeBrief(morales, around([paz])).related.filter(({ here }) => here)).toEqual([]);
  });

  it('calls a seat of government that, not the capital', () => {
    const seat = { type: 'capital' as const, to: 'bolivia', title: 'seat of government' };
    const laPaz: CardEntity = { ...bolivia, id: 'la-paz', kind: 'city', relations: [seat] };
    expect(makeBrief(laPaz, around([bolivia])).related[0]?.label).toBe('Seat of government of');
    const inward = [{ ...seat, to: 'la-paz' }];
    const { related } = makeBrief({ ...bolivia, inward }, around([laPaz]));
    expect(related[0]?.label).toBe('Seat of government');
  });

  it('names a neighbour only where the article does', () => {
    const peru: CardEntity = { ...bolivia, id: 'peru', name: 'Peru', relations: [] };
    const ids = makeBrief(bolivia, around([peru])).related.map(({ entity }) => entity.id);
    expect(ids).toContain('peru');
    expect(ids).not.toContain('chile');
  });

  it('says where the entity belongs, in its head alone, and of what belongs to several nothing', () => {
    const brief = makeBrief(bolivia, around());
    expect([brief.place, brief.placeId]).toEqual(['South America', 'south-america']);
    expect(brief.related.map(({ entity }) => entity.id)).not.toContain('south-america');
    expect(makeBrief(paz, around()).place).toBe('Bolivia');
    const relations = ['peru', 'chile'].map((to) => ({ type: 'country' as const, to }));
    expect(makeBrief({ ...bolivia, relations }, around()).place).toBe('');
  });

  it('names who came before and after in the office that comes first', () => {
    const putinLike: CardEntity = {
      ...paz,
      relations: [
        { ...office, since: '2000-05-07', until: '2008-05-07' },
        { ...office, since: '2012-05-07' },
        { type: 'succeeded', to: 'evo-morales', since: '2012-05-07' },
        { type: 'succeeded', to: 'sucre', since: '2000-05-07' },
      ],
      inward: [{ type: 'succeeded', to: 'la-paz', since: '2008-05-07' }],
    };
    const rows = makeBrief(putinLike, around()).facts.map(({ label, value, note }) => [
      label,
      textOf(value),
      note,
    ]);
    expect(rows).toEqual([
      ['President of', 'Bolivia', 'since 7 May 2012'],
      ['President of', 'Bolivia', '2000–2008'],
      ['Succeeded', 'Evo Morales', ''],
    ]);
    const gone: CardEntity = {
      ...morales,
      inward: [{ type: 'succeeded', to: 'rodrigo-paz', since: '2019-11-12' }],
    };
    const last = makeBrief(gone, around()).facts.at(-1);
    expect([last?.label, textOf(last?.value ?? [])]).toEqual(['Succeeded inverse', 'Rodrigo Paz']);
  });

  it('says one title over many countries in one row, the own country first', () => {
    const of = (to: string) => ({ ...office, title: 'king', to, since: '2022-09-08' });
    const king: CardEntity = {
      ...paz,
      relations: [of('peru'), of('chile'), of('sucre'), of('bolivia'), paz.relations[1]!],
    };
    const [row, ...others] = makeBrief(king, around()).facts;
    expect(others).toEqual([]);
    expect(textOf(row?.value ?? [])).toBe('Bolivia, Peru, Chile +1');
  });

  it('puts the facts that matter most to its kind first, and those about this article up', () => {
    const labels = (here: CardEntity[]) =>
      makeBrief(
        {
          ...bolivia,
          facts: [
            { label: 'religions', value: 'many', source: 'other' },
            { label: 'capital', to: ['sucre'], source: 'factbook' },
            { label: 'head-of-government', to: ['rodrigo-paz'], source: 'factbook' },
            { label: 'neighbours', to: ['peru'], source: 'factbook' },
          ],
        },
        around(here),
      ).facts.map(({ label }) => label);
    expect(labels([])).toEqual(['Head of government', 'Capital', 'Neighbours', 'Religions']);
    const sucre: CardEntity = { ...bolivia, id: 'sucre', kind: 'city', relations: [] };
    expect(labels([sucre])[0]).toBe('Capital');
  });

  it('says a disputed status before and apart from the facts', () => {
    const fact = { label: 'status', value: 'Claimed by two.', source: 'other' };
    const brief = makeBrief({ ...bolivia, facts: [...bolivia.facts, fact] }, around());
    expect(textOf(brief.status?.value ?? [])).toBe('Claimed by two.');
    expect(brief.facts.map(({ label }) => label)).not.toContain('Status');
  });

  it('drops facts that lead nowhere instead of showing an empty line', () => {
    const lost = { ...bolivia, facts: [{ label: 'capital', to: ['nowhere'], source: 'factbook' }] };
    expect(makeBrief(lost, around()).facts).toEqual([]);
  });
});

describe('a line in a list', () => {
  it('says the office of a person, past ones with their years', () => {
    expect(lineOf(paz, around())).toBe('President, Bolivia');
    expect(lineOf(morales, around())).toBe('President, Bolivia, 2006–2019');
  });

  it('says kind and place of the rest, and nothing of a term', () => {
    expect(lineOf(bolivia, around())).toBe('Country · South America');
    expect(lineOf({ ...bolivia, kind: 'term' }, around())).toBe('');
  });
});

describe('dates', () => {
  it('are as precise as what is known', () => {
    expect(formatDate('2025', 'en')).toBe('2025');
    expect(formatDate('2025-11', 'en')).toBe('November 2025');
    expect(formatDate('2025-11-08', 'de')).toBe('8. November 2025');
    expect(formatDate('0800-12-25', 'en')).toContain('25 December 800');
  });
});
