/**
 * The contacts of a queue as a search tree by the moment from which their waits count; each knows who joined the line earliest of all
 * below it, so that who may be taken by a team that must let them wait is found without going through the others. It is a treap: the
 * keys of customers, which are random, keep it as flat as one whose contacts came in random order.
 * Source: R. Seidel and C. R. Aragon, Randomized search trees, Algorithmica 16 (1996).
 */
import { Contact, Queue } from '../records/state';

/** Puts a contact into the tree, behind those of the same moment. Returns who is directly ahead of it. */
export function insert(queue: Queue, contact: Contact): Contact | null {
  let ahead: Contact | null = null;
  let above: Contact | null = null;
  let node = queue.root;
  while (node !== null) {
    above = node;
    if (contact.waitingSince < node.waitingSince) {
      node = node.left;
    } else {
      ahead = node;
      node = node.right;
    }
  }
  contact.left = null;
  contact.right = null;
  contact.earliest = contact.since;
  contact.above = above;
  if (above === null) queue.root = contact;
  else if (above === ahead) above.right = contact;
  else above.left = contact;
  while (above !== null && isUpper(contact, above)) {
    liftOver(queue, contact, above);
    above = contact.above;
  }
  updateUpwards(above);
  return ahead;
}

/** Takes a contact out of the tree. */
export function remove(queue: Queue, contact: Contact): void {
  let left = contact.left;
  let right = contact.right;
  while (left !== null || right !== null) {
    if (left === null) liftOver(queue, changetype<Contact>(right), contact);
    else if (right === null || isUpper(left, right)) liftOver(queue, left, contact);
    else liftOver(queue, right, contact);
    left = contact.left;
    right = contact.right;
  }
  const above = contact.above;
  replace(queue, above, contact, null);
  updateUpwards(above);
}

/** The first who joined the line by that moment; null: nobody did. */
export function findFirst(queue: Queue, latest: f64): Contact | null {
  let node = queue.root;
  while (node !== null && node.earliest <= latest) {
    const left = node.left;
    if (left !== null && left.earliest <= latest) node = left;
    else if (node.since <= latest) return node;
    else node = node.right;
  }
  return null;
}

/** The last who joined the line by that moment; null: nobody did. */
export function findLast(queue: Queue, latest: f64): Contact | null {
  let node = queue.root;
  while (node !== null && node.earliest <= latest) {
    const right = node.right;
    if (right !== null && right.earliest <= latest) node = right;
    else if (node.since <= latest) return node;
    else node = node.left;
  }
  return null;
}

/** How many are in a tree from one contact down, for assertions: all in order, and what each knows of those below it true. */
export function countBelow(contact: Contact | null, above: Contact | null): i32 {
  if (contact === null) return 0;
  const left = contact.left;
  const right = contact.right;
  assert(contact.above === above && (above === null || !isUpper(contact, above)), 'who is above belongs there');
  assert(left === null || left.waitingSince <= contact.waitingSince, 'who has waited longer is on the left');
  assert(right === null || right.waitingSince >= contact.waitingSince, 'who has waited less long is on the right');
  const found = 1 + countBelow(left, contact) + countBelow(right, contact);
  const known = contact.earliest;
  update(contact);
  assert(contact.earliest === known, 'each knows who has joined earliest of all below');
  return found;
}

/** Whether the first of two belongs above the second. */
function isUpper(contact: Contact, other: Contact): bool {
  return contact.a < other.a;
}

/** Brings a contact over the one above it, the order kept (a rotation). */
function liftOver(queue: Queue, contact: Contact, above: Contact): void {
  const top = above.above;
  if (above.left === contact) {
    const inner = contact.right;
    above.left = inner;
    if (inner !== null) inner.above = above;
    contact.right = above;
  } else {
    const inner = contact.left;
    above.right = inner;
    if (inner !== null) inner.above = above;
    contact.left = above;
  }
  above.above = contact;
  contact.above = top;
  replace(queue, top, above, contact);
  update(above);
  update(contact);
}

/** What was below `top` on the side of one contact is another one now. */
function replace(queue: Queue, top: Contact | null, before: Contact, after: Contact | null): void {
  if (top === null) queue.root = after;
  else if (top.left === before) top.left = after;
  else top.right = after;
}

function update(node: Contact): void {
  let earliest = node.since;
  const left = node.left;
  const right = node.right;
  if (left !== null && left.earliest < earliest) earliest = left.earliest;
  if (right !== null && right.earliest < earliest) earliest = right.earliest;
  node.earliest = earliest;
}

function updateUpwards(from: Contact | null): void {
  let node = from;
  while (node !== null) {
    update(node);
    node = node.above;
  }
}
