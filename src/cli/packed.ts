/** The packed dataset for the command line: the same bytes that the extension ships, in memory. */
import { type Gazetteer, openGazetteer } from '../core/gazetteer';
import { packGazetteer } from '../core/pack';
import { type Dataset, FaultsError, loadDataset } from '../dataset/compile';
import { RecordError } from '../dataset/load';

export interface Packed {
  gazetteer: Gazetteer;
  dataset: Dataset;
}

/** Compiles and opens the dataset. Faulty records end the program with their list and exit code 1. */
export function openPacked(): Packed {
  try {
    const dataset = loadDataset();
    const names = packGazetteer(dataset.entities);
    return { dataset, gazetteer: openGazetteer(new Uint8Array(names).buffer) };
  } catch (error) {
    if (!(error instanceof FaultsError || error instanceof RecordError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
