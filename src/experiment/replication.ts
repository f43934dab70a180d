/**
 * The sums of one replication over the whole run, one row a scope: what is kept of every replication so that scenarios
 * can be compared pair by pair. The fields of the rows are those of measures/scope.ts.
 */
export interface ReplicationSums {
  /** [contact types, `all`, channels][fields of contact scopes] */
  readonly contacts: Float64Array;
  /** [line][fields of line scopes] */
  readonly lines: Float64Array;
  /** [team][fields of team scopes] */
  readonly teams: Float64Array;
  /** [bot][fields of bot scopes] */
  readonly bots: Float64Array;
  /** The single row of the whole. */
  readonly whole: Float64Array;
  /** [contact type][day][2]: numerator and denominator of the service level of those who arrived on that day. */
  readonly days: Float64Array;
}
