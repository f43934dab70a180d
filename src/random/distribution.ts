/** A distribution of durations. All values in milliseconds; `cv` (coefficient of variation) and `shape` are bare numbers. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
  | { readonly kind: 'mixture'; readonly parts: readonly { readonly share: number; readonly of: Distribution }[] };
