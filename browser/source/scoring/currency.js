// Currencies: codes, and the signs people type.

import { own } from "./number.js";

/** Browsers know also money that is no longer in use, and not yet the newest. */
const known = new Set([...Intl.supportedValuesOf("currency"), "SLE", "ZWG"]);

/** @type {Record<string, string>} */
const SIGNS = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  pound: "GBP",
  pounds: "GBP",
  "¥": "JPY",
  "jp¥": "JPY",
  yen: "JPY",
  "cn¥": "CNY",
  "₹": "INR",
  rupees: "INR",
  "₩": "KRW",
  "₪": "ILS",
  "₫": "VND",
  "₱": "PHP",
  $: "$",
  dollar: "$",
  dollars: "$",
  us$: "USD",
  usd$: "USD",
  ca$: "CAD",
  c$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  nt$: "TWD",
  mx$: "MXN",
  r$: "BRL",
  ec$: "XCD",
  fcfa: "XAF",
  "f cfa": "XOF",
  cfpf: "XPF",
};

/**
 * The code that a code, sign or word means; "$" for the bare sign; null when it is none.
 * @param {string} text
 */
export function currencyCode(text) {
  const code = text.toUpperCase();
  return known.has(code) ? code : (own(SIGNS, text.toLowerCase()) ?? null);
}
