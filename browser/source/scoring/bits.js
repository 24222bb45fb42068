// Sets of small whole numbers as bits of words: shifting a set adds to all of its members.

/** @typedef {Uint32Array} Bits */

/**
 * An empty set with room for numbers below `size`.
 * @param {number} size
 * @returns {Bits}
 */
export function emptyBits(size) {
  return new Uint32Array((size >>> 5) + 1);
}

/**
 * Add to one set the members of another, each with `steps` more.
 * @param {Bits} target
 * @param {Bits} source as long as the target
 * @param {number} steps
 */
export function addShifted(target, source, steps) {
  const words = steps >>> 5;
  const shift = steps & 31;
  for (let at = target.length - 1; at >= words; at -= 1) {
    const from = at - words;
    let word = (source[from] ?? 0) << shift;
    if (shift > 0 && from > 0) word |= (source[from - 1] ?? 0) >>> (32 - shift);
    target[at] = (target[at] ?? 0) | word;
  }
}

/**
 * Whether a set has a member from `low` up to, but not including, `high`.
 * @param {Bits} bits
 * @param {number} low
 * @param {number} high
 */
export function anyWithin(bits, low, high) {
  if (low >= high) return false;
  const start = low >>> 5;
  const end = (high - 1) >>> 5;
  for (let at = start; at <= end; at += 1) {
    let word = bits[at] ?? 0;
    if (at === start) word &= -1 << (low & 31);
    if (at === end) word &= -1 >>> (31 - ((high - 1) & 31));
    if (word !== 0) return true;
  }
  return false;
}
