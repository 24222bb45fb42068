// Which tiers open questions still allow, and which questions can change the tier.
//
// Criteria are independent, so every sum of possible points can happen. The sums are kept as a set
// of steps above the lowest possible total, one such set for each combination of conditions that
// are not met; a condition is a set of criteria that tiers require to be ideal. That is exact and
// needs no list of combinations.

import { commonDivisor, condition, conditionsOf, failing, optionsOf } from "./options.js";

/**
 * @typedef {bigint} Bits a set of steps: shifting it adds to all of its members
 * @typedef {import("./lines.js").Found} Found
 * @typedef {import("./types").Tier} Tier
 * @typedef {import("./options.js").Option} Option
 * @typedef {Map<number, Bits>} Sums conditions not met -> totals that can happen then
 */

export const NO_TIER = "none";

/** The grades of all criteria in whole steps of points, and the tiers in the same steps. */
export class Outcomes {
  #tiers;
  /** For each tier the bit of its condition, 0 without one. */
  #needs;
  /** For each tier the total from which it is reached. */
  #starts;
  /** @type {{ id: string, options: Option[] }[]} */
  #open = [];
  #size;
  /** @type {Sums} Before any open criterion is decided. */
  #start;

  /**
   * @param {Tier[]} tiers
   * @param {Found[]} choices criteria with the grades they can still get
   */
  constructor(tiers, choices) {
    this.#tiers = tiers;
    const conditions = conditionsOf(tiers);
    this.#needs = tiers.map((tier) => (1 << conditions.indexOf(condition(tier))) >> 1);
    let base = 0;
    let step = 0;
    let span = 0;
    let settled = 0;
    for (const { view, grades, low, high } of choices) {
      const options = optionsOf(grades, failing(view.id, conditions));
      base += low;
      if (options.length === 1) settled |= options[0]?.fails ?? 0;
      else {
        for (const one of options) {
          one.steps -= low;
          step = commonDivisor(step, one.steps);
        }
        span += high - low;
        this.#open.push({ id: view.id, options });
      }
    }
    step ||= 1;
    for (const { options } of this.#open) for (const one of options) one.steps /= step;
    this.#size = 1 + span / step;
    this.#starts = tiers.map(({ from }) =>
      from === null ? 0 : Math.min(this.#size, Math.max(0, Math.ceil((from - base) / step))),
    );
    this.#start = new Map([[settled, 1n]]);
  }

  /** The tiers that can be the account's, best first; "none" when it may be below all. */
  possible() {
    const sums = this.#sums(this.#start, 0, this.#open.length);
    const found = this.#tiers.filter((_, tier) => this.#reaches(sums, tier)).map(({ id }) => id);
    if (this.#reaches(sums, this.#tiers.length)) found.push(NO_TIER);
    return found;
  }

  /** The criteria whose answer can still change the tier, whatever the others turn out to be. */
  deciding() {
    /** @type {Set<string>} */
    const found = new Set();
    this.#eachWithout(0, this.#open.length, this.#start, ({ id, options }, others) => {
      for (const [fails, bits] of others) if (this.#decides(options, fails, bits)) found.add(id);
    });
    return found;
  }

  /**
   * All totals that the open criteria from one place up to another add up to.
   * @param {Sums} sums
   * @param {number} from
   * @param {number} to
   */
  #sums(sums, from, to) {
    for (let index = from; index < to; index += 1) {
      /** @type {Sums} */
      const grown = new Map();
      for (const { steps, fails } of this.#open[index]?.options ?? []) {
        for (const [before, bits] of sums) {
          const key = before | fails;
          grown.set(key, (grown.get(key) ?? 0n) | (bits << BigInt(steps)));
        }
      }
      sums = grown;
    }
    return sums;
  }

  /**
   * Whether one of the totals ends in a tier.
   * @param {Sums} sums
   * @param {number} tier its place, that behind the last for none
   */
  #reaches(sums, tier) {
    for (const [fails, bits] of sums) {
      let top = this.#size;
      for (let index = 0; index < tier; index += 1) {
        if (this.#allowed(index, fails)) top = Math.min(top, this.#starts[index] ?? 0);
      }
      if (this.#allowed(tier, fails) && anyWithin(bits, this.#starts[tier] ?? 0, top)) return true;
    }
    return false;
  }

  /**
   * Whether the conditions that are not met leave a tier possible.
   * @param {number} tier
   * @param {number} fails
   */
  #allowed(tier, fails) {
    return ((this.#needs[tier] ?? 0) & fails) === 0;
  }

  /**
   * Whether with some total of the others two of these grades end in two tiers.
   * @param {Option[]} options
   * @param {number} fails
   * @param {Bits} others
   */
  #decides(options, fails, others) {
    for (let low = 0; low < this.#size; ) {
      const high = this.#alikeUpTo(options, low);
      if (this.#differ(options, low, fails) && anyWithin(others, low, high)) return true;
      low = high;
    }
    return false;
  }

  /**
   * Up to where all totals of the others come out as this one does.
   * @param {Option[]} options
   * @param {number} low
   */
  #alikeUpTo(options, low) {
    let high = this.#size;
    for (const { steps } of options) {
      for (const start of this.#starts) {
        const end = start - steps;
        if (end > low && end < high) high = end;
      }
    }
    return high;
  }

  /**
   * Whether two grades end in two tiers when the others add up to a total.
   * @param {Option[]} options
   * @param {number} total
   * @param {number} fails
   */
  #differ(options, total, fails) {
    let before = -2;
    for (const one of options) {
      const tier = this.#tierOf(total + one.steps, fails | one.fails);
      if (before !== -2 && tier !== before) return true;
      before = tier;
    }
    return false;
  }

  /**
   * @param {number} total
   * @param {number} fails
   */
  #tierOf(total, fails) {
    for (let tier = 0; tier < this.#starts.length; tier += 1) {
      if (total >= (this.#starts[tier] ?? 0) && this.#allowed(tier, fails)) return tier;
    }
    return -1;
  }

  /**
   * For each open criterion the totals of all others, by halves, so that few are added twice.
   * @param {number} from
   * @param {number} to
   * @param {Sums} sums
   * @param {(one: { id: string, options: Option[] }, others: Sums) => void} look
   */
  #eachWithout(from, to, sums, look) {
    const only = this.#open[from];
    if (to - from === 1 && only) look(only, sums);
    if (to - from < 2) return;
    const middle = (from + to) >> 1;
    this.#eachWithout(from, middle, this.#sums(sums, middle, to), look);
    this.#eachWithout(middle, to, this.#sums(sums, from, middle), look);
  }
}

/**
 * Whether a set has a member from `low` up to, but not including, `high`.
 * @param {Bits} bits
 * @param {number} low
 * @param {number} high
 */
function anyWithin(bits, low, high) {
  return low < high && BigInt.asUintN(high - low, bits >> BigInt(low)) !== 0n;
}
