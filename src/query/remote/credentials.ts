/** Who asks a store: user and password, or a token, from the environment and from nowhere else (Node). */

export const USER = 'CLAIMGRAPH_ENDPOINT_USER';
export const PASSWORD = 'CLAIMGRAPH_ENDPOINT_PASSWORD';
export const TOKEN = 'CLAIMGRAPH_ENDPOINT_TOKEN';

/** Never printed, never written. */
export type Credentials =
  | { readonly token: string }
  | { readonly user: string; readonly password: string }
  | undefined;

/** The token where there is one, else user and password; an empty variable is none. */
export function credentialsOf(environment: NodeJS.ProcessEnv = process.env): Credentials {
  const { [TOKEN]: token = '', [USER]: user = '', [PASSWORD]: password = '' } = environment;
  if (token !== '') return { token };
  return user === '' ? undefined : { user, password };
}
