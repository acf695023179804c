/**
 * Wikidata ids taken as one: a country and its people where the gold has only the people. We link
 * "Britons" to the country (docs/neutrality.md).
 */
export const SAME = `
Q145 Q842438
`;
