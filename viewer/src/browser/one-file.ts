/** Whether this is the page of `claimgraph export --format html`, which has its graph inside and can fetch nothing. */
export const ONE_FILE: boolean = import.meta.env?.MODE === 'one-file';
