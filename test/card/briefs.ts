/** Cards to look at: one of each group, and the shapes that break layouts. */
import type { Brief, BriefRelation, Kind } from '../../src/core/types';
import { KINDS } from '../../src/core/types';

const FLAG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 513 342"><path fill="#ffda44" d="M0 0h513v342H0z"/><path fill="#d80027" d="M0 0h513v114H0z"/><path fill="#00802f" d="M0 228h513v114H0z"/></svg>';

function relation(label: string, id: string, name: string, kind: Kind): BriefRelation {
  return { label, entity: { id, name, kind }, note: '', here: true };
}

const elsewhere = (found: BriefRelation): BriefRelation => ({ ...found, here: false });

function brief(id: string, kind: Kind, name: string, rest: Partial<Brief>): Brief {
  const none = {
    place: '',
    summary: '',
    facts: [],
    related: [],
    links: {},
    scales: [],
    sources: [],
    asOf: 'Sept 2026',
  };
  return { ...none, id, kind, group: KINDS[kind], name, ...rest };
}

const WORLD = { title: 'World Bank, World Development Indicators', note: 'as of 2025' };
const CIA = {
  title: 'CIA, The World Factbook',
  url: 'https://www.cia.gov/',
  note: 'as of March 2026',
};

export const COUNTRY = brief('bolivia', 'country', 'Bolivia', {
  place: 'South America',
  summary: 'Landlocked country in the Andes, with some of the world’s largest lithium deposits.',
  flag: FLAG,
  facts: [
    {
      label: 'President',
      value: [{ text: 'Rodrigo Paz', id: 'rodrigo-paz' }],
      note: 'since 8 Nov 2025',
      source: 1,
    },
    {
      label: 'Capital',
      value: [
        { text: 'Sucre', id: 'sucre' },
        { text: '; seat of government ' },
        { text: 'La Paz', id: 'la-paz' },
      ],
      note: '',
      source: 1,
    },
    { label: 'Languages', value: [{ text: 'Spanish, Quechua, Aymara' }], note: '', source: 1 },
    { label: 'Population', value: [{ text: '12.3 million' }], note: '2025', source: 0 },
    { label: 'GDP per person', value: [{ text: '4,420 US dollars' }], note: '2025', source: 0 },
    ...['Area', 'Currency', 'Religions', 'Main exports', 'Independence'].map((label) => ({
      label,
      value: [{ text: 'and so on' }],
      note: '',
      source: 1,
    })),
  ],
  related: [
    relation('President', 'rodrigo-paz', 'Rodrigo Paz', 'person'),
    relation('Former president', 'luis-arce', 'Luis Arce', 'person'),
    relation('Former president', 'evo-morales', 'Evo Morales', 'person'),
    relation('Includes', 'uyuni', 'Uyuni Salt Flat', 'place'),
    elsewhere(relation('Borders', 'brazil', 'Brazil', 'country')),
    elsewhere(relation('Borders', 'peru', 'Peru', 'country')),
    elsewhere(relation('Borders', 'chile', 'Chile', 'country')),
    elsewhere(relation('Member of', 'mercosur', 'Mercosur', 'body')),
  ],
  links: { wikipedia: 'Bolivia', site: 'https://www.gob.bo/' },
  sources: [{ ...WORLD, url: 'https://data.worldbank.org/' }, CIA],
});

export const PERSON = brief('rodrigo-paz', 'person', 'Rodrigo Paz', {
  place: 'Bolivia',
  summary: 'President of Bolivia since 8 November 2025.',
  flag: FLAG,
  facts: [
    {
      label: 'Party',
      value: [{ text: 'Christian Democratic Party', id: 'pdc' }],
      note: '',
      source: 0,
    },
    {
      label: 'Predecessor',
      value: [{ text: 'Luis Arce', id: 'luis-arce' }],
      note: '2020 to 2025',
      source: 0,
    },
    { label: 'Born', value: [{ text: '22 September 1967' }], note: '', source: 0 },
  ],
  related: [
    relation('President of', 'bolivia', 'Bolivia', 'country'),
    relation('Predecessor', 'luis-arce', 'Luis Arce', 'person'),
  ],
  links: { wikipedia: 'Rodrigo Paz' },
  sources: [CIA],
});

const ORGANISATION = brief('opec', 'body', 'OPEC', {
  place: 'Vienna',
  summary:
    'Group of oil-exporting countries that agrees how much its members pump, to steer the price.',
  facts: [
    { label: 'Founded', value: [{ text: '1960' }], note: '', source: 0 },
    { label: 'Members', value: [{ text: '12' }], note: 'as of January 2024', source: 0 },
  ],
  related: [
    relation('Members', 'venezuela', 'Venezuela', 'country'),
    relation('Members', 'iran', 'Iran', 'country'),
  ],
  links: { wikipedia: 'OPEC', site: 'https://www.opec.org/' },
  sources: [
    { title: 'OPEC, member countries', url: 'https://www.opec.org/', note: 'as of January 2024' },
  ],
});

const EVENT = brief('chaco-war', 'event', 'Chaco War', {
  place: '1932 to 1935',
  summary: 'War between Bolivia and Paraguay over the dry Chaco plain. Paraguay won most of it.',
  related: [
    relation('Involves', 'bolivia', 'Bolivia', 'country'),
    elsewhere(relation('Involves', 'paraguay', 'Paraguay', 'country')),
  ],
  links: { wikipedia: 'Chaco War' },
});

const TERM = brief('critical-minerals', 'term', 'Critical minerals', {
  place: 'Economy',
  summary:
    'Raw materials that modern industry cannot do without and whose supply could easily be cut off: lithium, cobalt, rare earths and some forty more.',
  related: [relation('See also', 'lithium', 'Lithium', 'element')],
  links: { wikipedia: 'Critical raw materials' },
});

const CITY = brief('la-paz', 'city', 'La Paz', {
  place: 'Bolivia',
  summary: 'Seat of Bolivia’s government, the highest in the world at 3,650 metres.',
  flag: FLAG,
});

const LONG = brief(
  'long',
  'organisation',
  'Organisation for the Prohibition of Chemical Weapons and Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  {
    place: 'Organisation of Petroleum Exporting Countries and Others, The Hague',
    summary:
      'A name that does not fit into one line, with aWordThatIsFarTooLongToStandInOneLineOfAnyCardWhatsoeverAndMustBreakSomewhere.',
    facts: [
      {
        label: 'Director-General of the Secretariat',
        value: [{ text: 'Maria Fernanda Espinosa Garcés de la Torre y Vega-Bustamante', id: 'x' }],
        note: 'since 8 November 2025',
        source: 0,
      },
      {
        label: 'Donaudampfschifffahrtsgesellschaft',
        value: [
          { text: 'https://www.example.org/a/very/long/address/without/any/break/whatsoever' },
        ],
        note: '',
        source: 0,
      },
    ],
    related: [
      relation(
        'Headquarters of the regional commission',
        'y',
        'Socialist Republic of Vietnam and the Democratic People’s Republic of Korea',
        'country',
      ),
    ],
    links: {
      wikipedia: 'Organisation for the Prohibition of Chemical Weapons',
      site: 'https://www.opcw.org/',
    },
    sources: [
      {
        title: 'A very long title of a source that needs more than one line of the card',
        url: 'https://example.org/',
        note: 'as of September 2026',
      },
    ],
  },
);

const ARABIC = brief('arabic', 'person', 'عبد الفتاح السيسي', {
  place: 'مصر',
  summary: 'رئيس جمهورية مصر العربية منذ الثامن من يونيو 2014، وكان قبل ذلك وزيرًا للدفاع.',
  facts: [{ label: 'الحزب', value: [{ text: 'مستقل' }], note: '2014', source: 0 }],
  related: [
    relation('رئيس', 'egypt', 'مصر', 'country'),
    elsewhere(relation('عضو في', 'au', 'African Union', 'body')),
  ],
  links: { wikipedia: 'Abdel Fattah el-Sisi' },
  sources: [CIA],
});

const BARE = brief('bare', 'place', 'Uyuni Salt Flat', {});

export const ALL = { COUNTRY, PERSON, ORGANISATION, EVENT, TERM, CITY, LONG, ARABIC, BARE };
