// The first example on which a law fails is enough to know that it does: no search for the smallest one.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });
