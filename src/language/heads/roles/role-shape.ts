/** The roles that are told apart, in the order of their scores; 0 is none. */
export const ROLES = [
  'ARG0',
  'ARG1',
  'ARG2',
  'ARG3',
  'ARG4',
  'ARGM-TMP',
  'ARGM-LOC',
  'ARGM-MNR',
  'ARGM-ADV',
  'ARGM-MOD',
  'ARGM-NEG',
  'ARGM-ADJ',
  'ARGM-DIS',
  'ARGM-EXT',
  'ARGM-PRP',
  'ARGM-CAU',
  'ARGM-PRR',
  'ARGM-LVB',
  'ARGM-DIR',
  'ARGM-PRD',
  'ARGM-GOL',
  'ARGM-CXN',
  'ARGM-COM',
] as const;

/** Rows of the table of features of roles. */
export const ROLE_ROWS = 1 << 15;
