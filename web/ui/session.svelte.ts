let out = $state(false);
let token = $state.raw(/^#token=(.+)$/.exec(location.hash)?.[1]);

/** No session: every answer says so; reactive. */
export function signedOut(): boolean {
  return out;
}

/** The token of a one-time link, while it waits to be exchanged; reactive. */
export function tokenInAddress(): string | undefined {
  return token;
}

/** An answer said that there is no session. */
export function loseSession(): void {
  out = true;
}

/** The token was exchanged or refused: out of the address and of the history. */
export function clearToken(options: { signedIn: boolean }): void {
  history.replaceState(history.state, '', location.pathname + location.search);
  token = undefined;
  out = !options.signedIn;
}

window.addEventListener('hashchange', () => {
  token = /^#token=(.+)$/.exec(location.hash)?.[1] ?? token;
});
