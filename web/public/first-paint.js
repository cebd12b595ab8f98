// A file of its own: the content security policy forbids inline scripts, and theme and language
// must be right before the first paint.
{
  const kept = (name) => {
    try {
      return localStorage.getItem(`gyebo.${name}`);
    } catch {
      return null;
    }
  };
  const theme =
    kept('theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme === 'dark' ? 'dark' : 'light';
  document.documentElement.lang =
    kept('language') || (/^ko\b/i.test(navigator.language) ? 'ko' : 'en');
}
