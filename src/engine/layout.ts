/**
 * What the field of a record says beyond its type in memory. Records that the program is given, or gives, are written and read from
 * outside by their layout (scripts/build/seam.js), which knows these names; to the compiler they are plain numbers.
 */

/** Address of the first of some records that lie side by side; outside they are a list. */
export type First<_Of> = usize;

/** The address behind the last of them: the field after `First`. */
export type End<_Of> = usize;

/** How many they are, or how many numbers the array in the field before has. */
export type Count = i32;

/** A record of others that is not always there, and is only looked at where it is. */
export type IfAny<T> = T;

/** Address of a record of others, or a number below 0 that stands for something else. */
export type OrCode<_Of> = i32;

/** Addresses of records of others, as an array. */
export type References<_Of> = usize;
