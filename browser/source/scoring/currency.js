// Currencies: codes, and the signs people type.

/** Browsers know also money that is no longer in use, and not yet the newest. */
const known = new Set([...Intl.supportedValuesOf("currency"), "SLE", "ZWG"]);

/** By code, divided by commas; the bare sign of dollars stays as it is. @type {Record<string, string>} */
const SIGNS = {
  EUR: "€,euro,euros",
  GBP: "£,pound,pounds",
  JPY: "¥,jp¥,yen",
  CNY: "cn¥",
  INR: "₹,rupees",
  KRW: "₩",
  ILS: "₪",
  VND: "₫",
  PHP: "₱",
  $: "$,dollar,dollars",
  USD: "us$,usd$",
  CAD: "ca$,c$",
  AUD: "a$,au$",
  NZD: "nz$",
  HKD: "hk$",
  SGD: "s$",
  TWD: "nt$",
  MXN: "mx$",
  BRL: "r$",
  XCD: "ec$",
  XAF: "fcfa",
  XOF: "f cfa",
  XPF: "cfpf",
};

const codes = new Map(
  Object.entries(SIGNS).flatMap(([code, signs]) => signs.split(",").map((sign) => [sign, code])),
);

/**
 * The code that a code, sign or word means; "$" for the bare sign; null when it is none.
 * @param {string} text
 */
export function currencyCode(text) {
  const code = text.toUpperCase();
  return known.has(code) ? code : (codes.get(text.toLowerCase()) ?? null);
}
