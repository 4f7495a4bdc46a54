/** The file beside the code of `ingest` that holds the checked collection. */
export const PACKED_COLLECTION = 'collection.jsonl.gz';
