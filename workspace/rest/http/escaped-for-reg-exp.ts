/** A text as part of a regular expression that matches just this text. */
export const escapedForRegExp = (text: string): string => text.replace(/[-^$\\.*+?()|[\]{}]/g, '\\$&');
