// A file of its own: the content security policy forbids inline scripts, and theme and language
// must be right before the first paint.
(function () {
  var root = document.documentElement;
  var kept = {};
  try {
    kept = {
      theme: localStorage.getItem('gyebo.theme'),
      language: localStorage.getItem('gyebo.language'),
    };
  } catch (error) {
    kept = {};
  }
  var dark = kept.theme
    ? kept.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'dark' : 'light';
  root.lang = kept.language || (/^ko\b/i.test(navigator.language) ? 'ko' : 'en');
})();
