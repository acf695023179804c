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

/** By the inner one's own record; by its country where the record knows no region. */
function isWithin(inner: number, outer: number, gazetteer: Gazetteer): boolean {
  if (inner === outer) return true;
  const holders = [...gazetteer.ownLinksOf(inner)];
  if (holders.includes(outer)) return true;
  const kindOf = (entity: number): Kind => gazetteer.headOf(entity).kind;
  if (kindOf(outer) !== 'region' || holders.some((each) => kindOf(each) === 'region')) return false;
  const outerLinks = gazetteer.ownLinksOf(outer);
  return holders.some((each) => kindOf(each) === 'country' && outerLinks.includes(each));
}

/** The candidate that follows after ", ", where it is a region or country that ends the phrase. */
function widerAfter({ block, index, candidate }: Asked): Option[] | undefined {
  const { tokens, covered } = block;
  const next = candidate.last + 1;
  if (!covered[next] || tokens.text.slice(candidate.end, tokens.starts[next]) !== ', ') return;
  const follower = block.candidates[index + 1];
  if (follower?.first !== next) return;
  const wider = block.options[index + 1] as Option[];
  const rest = tokens.text.slice(follower.end, follower.end + 40);
  // "Cambridge, Mass., and": so short a form is said of the place before it alone.
  const isSaidOfIt = wider.some(({ needs }) => needs === 'placed');
  return isSaidOfIt || (ENDS.test(rest) && !GOES_ON.test(rest)) ? wider : undefined;
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
        gazetteer.ownLinksOf(place.entity).includes(entity),
    ),
  );
  return holders.length > 0 ? holders : options;
}

/** "In Lebanon, Pennsylvania, and …": no country stands before a region and a comma. */
function isBeforeRegion({ block, index, candidate, gazetteer }: Asked): boolean {
  const follower = block.candidates[index + 1];
  if (follower?.first !== candidate.last + 1) return false;
  if (block.tokens.text.slice(candidate.end, follower.start) !== ', ') return false;
  return (block.options[index + 1] as Option[]).every(
    ({ entity }) => gazetteer.headOf(entity).kind === 'region',
  );
}

/** The meanings that fit the names across a comma; all of them where there is none. */
export function namesAtComma(asked: Asked): Option[] {
  const { gazetteer } = asked;
  const named = nameBeforeComma(asked);
  const options = isBeforeRegion(asked)
    ? named.filter(({ entity }) => gazetteer.headOf(entity).kind !== 'country')
    : named;
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
  return options.filter((option) =>
    wider.some(({ entity }) => isWithin(option.entity, entity, gazetteer)),
  );
}
