// Countries by ISO 3166 code or English name.

import { fold } from "./text.js";

const CODES =
  "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

/**
 * What people write beside the name that browsers know, in the form in which names are compared.
 * Python knows more, from exports; here countries are chosen from a list.
 */
const ALIASES =
  "AE:uae BA:bosnia CD:drc,drcongo CG:congo CI:ivorycoast CN:mainlandchina CV:capeverde CZ:czechrepublic DE:germany,deutschland FK:falklandislands GB:uk,greatbritain,britain,england,scotland,wales,northernireland HK:hongkong IE:republicofireland KP:dprk KR:korea,republicofkorea MK:macedonia MM:burma,myanmar MO:macau,macao NL:thenetherlands,holland PH:thephilippines PS:palestine RU:russianfederation TL:easttimor TR:turkey US:usa,america,theunitedstates,unitedstatesofamerica VA:vatican";

export const COUNTRY_CODES = new Set(CODES.match(/../g));

/** @type {Map<string, string> | undefined} */
let byName;

/**
 * The code of a country written as code or English name; null when there is none.
 * @param {string} text
 */
export function countryIn(text) {
  if (COUNTRY_CODES.has(text)) return text;
  if (text.length > 100 && (text.length > 200 || [...text].length > 100)) return null;
  const form = fold(text);
  const code = form.toUpperCase();
  if (COUNTRY_CODES.has(code)) return code;
  byName ??= everyName();
  return byName.get(form) ?? null;
}

/** Every English name in the form in which names are compared. */
function everyName() {
  const names = new Intl.DisplayNames("en", { type: "region" });
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const code of COUNTRY_CODES) {
    const name = names.of(code) ?? code;
    for (const written of [name, name.replaceAll("&", "and"), name.replaceAll("St.", "Saint")])
      found.set(fold(written), code);
  }
  for (const one of ALIASES.split(" "))
    for (const name of one.slice(3).split(",")) found.set(name, one.slice(0, 2));
  return found;
}
