/** "Paris, Texas": the name after the comma says which place of that name is meant. */
import type { Gazetteer } from '../gazetteer';
import type { Candidate } from '../spot';
import type { Kind } from '../types';
import type { Option, ReadBlock } from './document';

interface Asked {
  block: ReadBlock;
  index: number;
  candidate: Candidate;
  options: Option[];
  gazetteer: Gazetteer;
}

const WIDER: ReadonlySet<Kind> = new Set<Kind>(['region', 'country', 'territory']);
const CITIES: ReadonlySet<Kind> = new Set<Kind>(['city', 'place']);
const PLACES: ReadonlySet<Kind> = new Set<Kind>([...WIDER, ...CITIES]);

/** True where the second name ends the phrase; a longer list ("Bolivia, Peru and Chile") does not. */
const ENDS = /^(?:['’]s?\b|[.;:)\]—–-]|,(?!\s*(?:and|or|\p{Lu}))|\s*[—–]|\s+\p{Ll}|$)/u;
const GOES_ON = /^,?\s+(?:and|or)\b/;

function isWithin(inner: number, outer: number, gazetteer: Gazetteer): boolean {
  if (inner === outer) return true;
  const links = gazetteer.linksOf(inner);
  if (links.includes(outer)) return true;
  // By way of the country that both have to do with.
  const outerLinks = gazetteer.linksOf(outer);
  return links.some(
    (each) => gazetteer.headOf(each).kind === 'country' && outerLinks.includes(each),
  );
}

/** The candidate that follows after ", ", where it is a region or country that ends the phrase. */
function widerAfter({ block, index, candidate }: Asked): Option[] | undefined {
  const { tokens, covered } = block;
  const next = candidate.last + 1;
  if (!covered[next] || tokens.text.slice(candidate.end, tokens.starts[next]) !== ', ') return;
  const follower = block.candidates[index + 1];
  if (follower?.first !== next) return;
  const rest = tokens.text.slice(follower.end, follower.end + 40);
  return ENDS.test(rest) && !GOES_ON.test(rest) ? block.options[index + 1] : undefined;
}

/** The meanings that hold the place named just before: "Seattle, ⟨Washington⟩". */
function nameBeforeComma({ block, index, candidate, options, gazetteer }: Asked): Option[] {
  const inner = block.candidates[index - 1];
  if (!inner || inner.last !== candidate.first - 1) return options;
  if (block.tokens.text.slice(inner.end, candidate.start) !== ', ') return options;
  const holders = options.filter(({ entity }) =>
    (block.options[index - 1] as Option[]).some(
      (place) =>
        CITIES.has(gazetteer.headOf(place.entity).kind) &&
        WIDER.has(gazetteer.headOf(entity).kind) &&
        gazetteer.linksOf(place.entity).includes(entity),
    ),
  );
  return holders.length > 0 ? holders : options;
}

/** The meanings that fit the names across a comma; all of them where there is none. */
export function namesAtComma(asked: Asked): Option[] {
  const options = nameBeforeComma(asked);
  const { gazetteer } = asked;
  const kindOf = ({ entity }: Option): Kind => gazetteer.headOf(entity).kind;
  if (!options.some((option) => PLACES.has(kindOf(option)))) return options;
  const wider = widerAfter(asked)?.filter((option) => WIDER.has(kindOf(option)));
  if (!wider || wider.length === 0) return options;
  // Two countries side by side are a list, however short.
  if (
    options.every((o) => kindOf(o) === 'country') &&
    wider.every((o) => kindOf(o) === 'country')
  ) {
    return options;
  }
  // "Lebanon, Pennsylvania": no country lies in a region.
  return options.filter(
    (option) =>
      kindOf(option) !== 'country' &&
      wider.some(({ entity }) => isWithin(option.entity, entity, gazetteer)),
  );
}
