/**
 * A form of a message with its Korean. `{}` stands for any text in the English; in the Korean `{1}` is
 * the first such text, `{1:을/를}` the same with the particle it asks for, `{"1":을/를}` in quotes, and
 * `{1*}` and
 * `{1*:이/가}` the text itself told in Korean.
 */
export type Message = readonly [english: string, korean: string];
