// Goes to the login with the whole address of the page; a server sees nothing of what follows the hash.
addEventListener('load', () => {
  const back = location.pathname + location.search + location.hash;
  location.replace(`/login/back?back=${encodeURIComponent(back)}`);
});
