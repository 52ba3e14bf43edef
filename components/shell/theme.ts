/** Name of the cookie that keeps a person's choice on this device. */
export const themeCookie = 'theme';

export type Theme = 'system' | 'light' | 'dark';

/** What a cookie's value says; anything else means that the reader's system decides. */
export function readTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
