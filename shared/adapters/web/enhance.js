// What a page does not need but is better with: Telegram's colours, its back button, and a filter for the list.
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const keep = (key, value) => {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Without storage the next page has the colours of the system.
    }
  };
  // The colours come with the first page's address and are lost on the next, so they are kept for the session.
  const hash = new URLSearchParams(location.hash.slice(1));
  const isTheme = (value) => typeof value === 'object' && value !== null;
  const paint = (text) => {
    let theme;
    try {
      theme = JSON.parse(text);
    } catch {
      return;
    }
    if (!isTheme(theme)) return;
    for (const name of ['bg_color', 'text_color', 'link_color']) {
      const color = theme[name];
      if (/^#[0-9a-f]{6}$/i.test(color)) root.style.setProperty('--tg-theme-' + name.replaceAll('_', '-'), color);
    }
    if (/^#[0-9a-f]{6}$/i.test(theme.bg_color)) {
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(theme.bg_color.slice(at, at + 2), 16));
      root.style.colorScheme = red * 3 + green * 6 + blue < 1280 ? 'dark' : 'light';
    }
  };
  const given = hash.get('tgWebAppThemeParams') ?? kept('theme');
  const isMiniApp = given !== null;

  // Messages to the Telegram client, as its own script sends them.
  const post = (type, data = {}) => {
    if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(type, JSON.stringify(data));
    else if (window.external && 'notify' in window.external)
      window.external.notify(JSON.stringify({ eventType: type, eventData: data }));
    else if (parent !== window)
      parent.postMessage(JSON.stringify({ eventType: type, eventData: data }), 'https://web.telegram.org');
  };
  const receive = (type, data) => {
    if (type === 'theme_changed' && isTheme(data)) {
      keep('theme', JSON.stringify(data.theme_params));
      paint(kept('theme'));
    }
    if (type === 'back_button_pressed') history.back();
  };
  if (isMiniApp) {
    keep('theme', given);
    paint(given);
    window.Telegram = { WebView: { receiveEvent: receive } };
    window.TelegramGameProxy = window.Telegram.WebView;
    window.TelegramGameProxy_receiveEvent = receive;
    addEventListener('message', (event) => {
      if (event.source !== parent || event.origin !== 'https://web.telegram.org') return;
      try {
        const { eventType, eventData } = JSON.parse(event.data);
        receive(eventType, eventData);
      } catch {
        // Not a message of the client.
      }
    });
    post('web_app_ready');
    post('web_app_expand');
    post('web_app_setup_back_button', { is_visible: history.length > 1 && !hash.has('tgWebAppThemeParams') });
    // Links to other hosts open in the browser, so that the page stays where it is.
    addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="http"]');
      if (!link || link.host === location.host) return;
      event.preventDefault();
      if (link.host === 't.me') post('web_app_open_tg_link', { path_full: link.pathname + link.search });
      else post('web_app_open_link', { url: link.href });
    });
  }

  root.classList.add('js');
  const field = document.querySelector('#filter');
  if (!field) return;
  const none = document.querySelector('#none');
  const items = [...document.querySelectorAll('#events li:has(> article)')].map((item) => ({
    item,
    text: item.textContent.toLowerCase(),
  }));
  const groups = [...document.querySelectorAll('.years > li')];
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const wanted = field.value.trim().toLowerCase();
      let left = 0;
      for (const { item, text } of items) {
        item.hidden = wanted !== '' && !text.includes(wanted);
        if (!item.hidden) left += 1;
      }
      for (const group of groups)
        group.hidden =
          wanted !== '' && (group.className === 'gap' || !group.querySelector('li:not([hidden]) > article'));
      none.hidden = left > 0;
    }, 60);
  });
})();
