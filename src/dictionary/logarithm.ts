/** Fraction bits of the fixed-point numbers below. */
const PRECISION = 160;
const ONE = 1n << BigInt(PRECISION);

/**
 * The natural logarithm of a positive normal number, rounded correctly to the nearest double.
 *
 * Math.log is not exact and differs between engines; for 49 of the 5,087 frequencies of jieba.dict.utf8 its last bit is
 * not that of the C library that nodejieba computes with, which is correct for all of them. Weights that are
 * the same to the last bit keep the choice among equally probable cuts the same, and the file the same everywhere.
 */
export function log(value: number): number {
  if (!(value > 0)) throw new RangeError(`no logarithm of ${value}`);
  const { mantissa, exponent } = decompose(value);
  return toNumber(fixedLog(mantissa, 1n << 52n) + BigInt(exponent) * fixedLog(2n, 1n));
}

/** value = mantissa / 2^52 * 2^exponent, with 2^52 <= mantissa < 2^53. */
function decompose(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const mantissa = (bits & ((1n << 52n) - 1n)) | (1n << 52n);
  return { mantissa, exponent: Number(bits >> 52n) - 1023 };
}

/** log(numerator / denominator) = 2 artanh((n - d) / (n + d)), by its power series; for quotients from 1 to 2. */
function fixedLog(numerator: bigint, denominator: bigint): bigint {
  const z = ((numerator - denominator) * ONE) / (numerator + denominator);
  const zSquared = (z * z) / ONE;
  let sum = 0n;
  let divisor = 1n;
  for (let power = z; power !== 0n; power = (power * zSquared) / ONE) {
    sum += power / divisor;
    divisor += 2n;
  }
  return 2n * sum;
}

/** Number(bigint) rounds to the nearest double, and scaling by a power of two is exact. */
function toNumber(fixed: bigint): number {
  return Number(fixed) / 2 ** PRECISION;
}
