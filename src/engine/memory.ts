/**
 * Memory for records and arrays. Nothing is ever freed one by one: what a replication takes is given back all together when the next
 * one begins.
 */
let top: usize = __heap_base;

const PAGE_BITS: usize = 16;

/** The compiler puts nothing below: who reads there does it through an address that was never set. */
const LEAST: usize = 1024;

/** What takes a line of the cache or more begins with one. */
const LINE: usize = 64;

/** Zeroed memory for so many bytes. The program ends (a trap) where the machine has no more. */
export function allocate(bytes: usize): usize {
  const at = reserve(bytes);
  memory.fill(at, 0, bytes);
  return at;
}

/** The same with whatever was in that memory before, for what is written before it is read. */
export function reserve(bytes: usize): usize {
  const alignment: usize = bytes < LINE ? 7 : LINE - 1;
  const at = (top + alignment) & ~alignment;
  const end = at + bytes;
  assert(at >= top && end >= at, 'no more is asked for than addresses can tell apart');
  const had = (<usize>memory.size()) << PAGE_BITS;
  if (end > had) {
    const pages = <i32>((end - had + 0xffff) >> PAGE_BITS);
    // Half as much again, so that a growing program does not ask for every page; what is needed alone where that is refused.
    if (memory.grow(max(pages, <i32>(had >> (PAGE_BITS + 1)))) < 0 && memory.grow(pages) < 0) unreachable();
  }
  top = end;
  return at;
}

/** What `release` gives back to: all that is allocated from now on. */
export function mark(): usize {
  return top;
}

export function release(to: usize): void {
  assert(to >= __heap_base && to <= top, 'only what was taken is given back');
  top = to;
}

/** Whether so many bytes there are a number of that size which is the program's own, or was taken and not given back. */
function isHeld(at: usize, bytes: usize): bool {
  return at >= LEAST && at % bytes === 0 && at + bytes <= top;
}

/** Whole numbers side by side; indices are not checked, but by assertions as addresses. */
@unmanaged
export class Ints {
  @inline @operator('[]') get(index: i32): i32 {
    assert(isHeld(changetype<usize>(this) + ((<usize>index) << 2), 4), 'a whole number is read from where there is one');
    return load<i32>(changetype<usize>(this) + ((<usize>index) << 2));
  }

  @inline @operator('[]=') set(index: i32, value: i32): void {
    assert(isHeld(changetype<usize>(this) + ((<usize>index) << 2), 4), 'a whole number is written to where there is one');
    store<i32>(changetype<usize>(this) + ((<usize>index) << 2), value);
  }
}

export function ints(count: i32): Ints {
  assert(count >= 0, 'there are no fewer than none');
  return changetype<Ints>(allocate((<usize>count) << 2));
}

/** Bytes side by side; indices are not checked, but by assertions as addresses. */
@unmanaged
export class Bytes {
  @inline @operator('[]') get(index: i32): u8 {
    assert(isHeld(changetype<usize>(this) + <usize>index, 1), 'a byte is read from where there is one');
    return load<u8>(changetype<usize>(this) + <usize>index);
  }
}

/** Doubles side by side; indices are not checked, but by assertions as addresses. */
@unmanaged
export class Doubles {
  @inline @operator('[]') get(index: i32): f64 {
    assert(isHeld(changetype<usize>(this) + ((<usize>index) << 3), 8), 'a double is read from where there is one');
    return load<f64>(changetype<usize>(this) + ((<usize>index) << 3));
  }

  @inline @operator('[]=') set(index: i32, value: f64): void {
    assert(isHeld(changetype<usize>(this) + ((<usize>index) << 3), 8), 'a double is written to where there is one');
    store<f64>(changetype<usize>(this) + ((<usize>index) << 3), value);
  }

  /** The doubles from that index on. */
  @inline from(index: i32): Doubles {
    return changetype<Doubles>(changetype<usize>(this) + ((<usize>index) << 3));
  }
}

export function doubles(count: i32): Doubles {
  assert(count >= 0, 'there are no fewer than none');
  return changetype<Doubles>(allocate((<usize>count) << 3));
}

/** A record of its own. */
export function record<T>(): T {
  return changetype<T>(allocate(offsetof<T>()));
}

/** Records of one kind side by side, `T` an unmanaged class. */
export function records<T>(count: i32): usize {
  assert(count >= 0, 'there are no fewer than none');
  return allocate(<usize>count * offsetof<T>());
}

export function recordAt<T>(first: usize, index: i32): T {
  assert(index >= 0 && first >= LEAST && first + <usize>(index + 1) * offsetof<T>() <= top, 'a record is looked for where there is one');
  return changetype<T>(first + <usize>index * offsetof<T>());
}
