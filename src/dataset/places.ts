/** Where things lie: of places from a table, of regions the middle of the cities in them. */
import type { Sourced, WrittenRecord } from './record';
import { readTsv } from './sources/read-tsv';

type At = NonNullable<WrittenRecord['at']>;

function placesAt(): Map<string, At> {
  return new Map(
    readTsv('places-at').map((row): [string, At] => {
      const km = row.cell('km');
      const [lat, lon] = [Number(row.must('lat')), Number(row.must('lon'))];
      return [row.must('id'), km ? [lat, lon, Number(km)] : [lat, lon]];
    }),
  );
}

/** Cities stand where people of a region live; that is near enough for a spot on a small map. */
function middleOfCities(): Map<string, At> {
  const cities = new Map<string, [number, number][]>();
  for (const row of readTsv('cities')) {
    const region = row.cell('region');
    if (!region) continue;
    const place: [number, number] = [Number(row.must('lat')), Number(row.must('lon'))];
    cities.set(region, [...(cities.get(region) ?? []), place]);
  }
  const round = (degrees: number): number => Math.round(degrees * 100) / 100;
  return new Map(
    [...cities].map(([region, places]): [string, At] => {
      const mean = (axis: 0 | 1): number =>
        round(places.reduce((sum, place) => sum + place[axis], 0) / places.length);
      return [region, [mean(0), mean(1), ABOUT_KM]];
    }),
  );
}

/** A region is drawn as a soft spot of this radius, in km: about here. */
const ABOUT_KM = 90;

/**
 * Adds `at` to records that have none.
 * @throws Error when the table names an id that no record has.
 */
export function addPlaces(written: readonly Sourced<WrittenRecord>[]): Sourced<WrittenRecord>[] {
  const places = placesAt();
  const ids = new Set(written.map(({ record }) => record.id));
  for (const id of places.keys()) {
    if (!ids.has(id)) throw new Error(`src/dataset/facts/places-at.tsv: no record "${id}"`);
  }
  const regions = middleOfCities();
  return written.map((sourced) => {
    const { record } = sourced;
    const at = record.at ?? places.get(record.id) ?? regions.get(record.id);
    return at && record.kind !== 'country' ? { ...sourced, record: { ...record, at } } : sourced;
  });
}
