/** The file beside the code of `ingest` that holds the checked collection. */
export const COLLECTION_FILE = 'collection.jsonl.gz';
