/** The shapes of distributions. */
export const enum Shape {
  constant,
  exponential,
  lognormal,
  gamma,
  weibull,
  uniform,
  triangular,
  empirical,
  mixture,
}
