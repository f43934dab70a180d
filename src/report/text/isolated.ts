/** A name from the scenario inside a sentence: letters that run from right to left keep their order to themselves. */
export function isolated(name: string): string {
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Bidi_Control}/u.test(name)
    ? `\u2068${name}\u2069`
    : name;
}
