/** A text as it may stand in a header or a sentence: one line, no control characters. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
