/** Stands in for the extension's API: the card needs nothing of it but texts. */
import messages from '../../src/_locales/en/messages.json';

export const runtime = { id: 'fake' };
export const i18n = {
  getMessage: (key: string, given: string[] = []): string =>
    (messages as Record<string, { message: string }>)[key]?.message.replace(
      /\$([1-9])/g,
      (_, index) => given[index - 1] ?? '',
    ) ?? '',
};
