/** Errors of the score, grouped by what would have to change. */
import type { Packed } from '../../src/cli/packed';
import { foldText } from '../../src/core/fold';
import type { Entity } from '../../src/core/types';

export interface Judged {
  set: string;
  /** As the scorer says it: `wrongLink`, `offData`, `noGold` or `missed`. */
  verdict: string;
  document: string;
  ids: string;
  /** Text around, the mention in square brackets. */
  snippet: string;
}

/** Why a wanted mention was not found, by what the dataset says of its surface. */
function causeOfMiss({ ids, snippet }: Judged, byId: Map<string, Entity>): string {
  const surface = /\[(.*?)\]/.exec(snippet)?.[1] ?? '';
  const entity = byId.get(ids.trim());
  const alias = entity?.aliases.find((each) => foldText(each.text) === foldText(surface));
  if (!alias) return 'missed: alias missing';
  return alias.needs ? `missed: alias that must be ${alias.needs}` : 'missed: refused';
}

const CAUSES: Record<string, string> = {
  wrongLink: 'wrong sense',
  offData: 'refusal missed: something that we do not hold',
  noGold: 'no gold there: refusal missed, or the gold is doubtful',
};

/** All errors as text, the commonest cause first. */
export function causesOf(errors: readonly Judged[], { dataset }: Packed): string {
  const byId = new Map(dataset.entities.map((entity) => [entity.links.wikidata ?? '', entity]));
  const groups = new Map<string, string[]>();
  for (const error of errors) {
    const cause = CAUSES[error.verdict] ?? causeOfMiss(error, byId);
    const line = `${error.set}\t${error.document}\t${error.ids}\t${error.snippet}`;
    groups.set(cause, [...(groups.get(cause) ?? []), line]);
  }
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([cause, lines]) => `# ${cause} (${lines.length})\n${lines.join('\n')}\n`)
    .join('\n');
}
