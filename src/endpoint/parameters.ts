/** The parameters of an address or a form, which are percent-encoded UTF-8. */
import { Refusal } from './refusal.js';

export function parametersOf(address: URL): URLSearchParams {
  return readParameters(address.search.slice(1));
}

/** @throws Refusal for bytes that are no UTF-8, which would be taken for other letters. */
export function readParameters(text: string): URLSearchParams {
  try {
    decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    throw new Refusal(400, 'The parameters are not percent-encoded UTF-8.');
  }
  return new URLSearchParams(text);
}
