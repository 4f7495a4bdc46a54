/** Marks that turn round the rest of a paragraph: embeddings, overrides and isolates, and their ends. */
export const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
