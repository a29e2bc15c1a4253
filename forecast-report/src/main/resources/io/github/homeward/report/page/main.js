/* Puts the page together. */
const parts = [numbers(), fans(), origins(), programmes(), why(), scenarios(), costs(), past(), judgement(), assumptions(), reproduce()].filter(known);
const everything = el('button', { type: 'button' }, say('open-all'));
everything.addEventListener('click', () => {
  const boxes = [...document.querySelectorAll('details')];
  const open = boxes.some((box) => !box.open);
  boxes.forEach((box) => { box.open = open; });
  everything.textContent = say(open ? 'close-all' : 'open-all');
});
document.body.append(
  el('a', { class: 'skip', href: '#content' }, say('skip')), header(),
  el('nav', { 'aria-label': say('contents') }, el('ul', {}, parts.map((section) => el('li', {}, el('a', { href: `#${section.id}` }, word('nav', section.id)))))),
  el('main', { id: 'content', tabindex: -1 }, el('div', { class: 'controls' }, everything), parts),
  el('footer', { class: 'small' }, say('footer', about.made_by)));
drawAll();
watch();
document.body.dataset.done = '';
