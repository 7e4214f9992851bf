// Only makes nicer what works without: dropping a file, seeing how far it is, and looking again by itself.
(() => {
  'use strict';
  const KIJK_MS = 1000;

  const formulier = document.querySelector('form[data-insturen]');
  if (formulier) maakSleepbaar(formulier);
  if (document.querySelector('#stand[data-onderweg]')) setTimeout(kijkOpnieuw, KIJK_MS);

  function maakSleepbaar(form) {
    const plek = form.querySelector('[data-dropplek]');
    const veld = form.querySelector('input[type=file]');
    form.querySelector('[data-sleep]').hidden = false;
    for (const soort of ['dragenter', 'dragover']) plek.addEventListener(soort, (e) => { e.preventDefault(); plek.classList.add('dropplek--actief'); });
    for (const soort of ['dragleave', 'drop']) plek.addEventListener(soort, () => plek.classList.remove('dropplek--actief'));
    plek.addEventListener('drop', (e) => {
      e.preventDefault();
      if (e.dataTransfer.files.length !== 1) return;
      veld.files = e.dataTransfer.files;
      form.requestSubmit();
    });
    form.addEventListener('submit', (e) => { e.preventDefault(); verstuur(form); });
  }

  function verstuur(form) {
    const voortgang = form.querySelector('[data-voortgang]');
    const [zin, balk] = [voortgang.querySelector('[data-zin]'), voortgang.querySelector('progress')];
    const knop = form.querySelector('button');
    const verzoek = new XMLHttpRequest();
    const mislukt = () => { knop.disabled = false; zin.textContent = 'Het versturen lukt niet. Kijk of u verbinding heeft en probeer het opnieuw.'; };
    voortgang.hidden = false;
    knop.disabled = true;
    zin.textContent = 'Uw bestand wordt verstuurd.';
    verzoek.upload.onprogress = (e) => { if (e.lengthComputable) balk.value = (e.loaded / e.total) * 100; };
    verzoek.upload.onload = () => { zin.textContent = 'Verstuurd. Uw bestand wordt gelezen.'; };
    verzoek.onerror = mislukt;
    verzoek.onload = () => {
      // The answer is the page that the form itself would have led to: another one, or this one again.
      if (verzoek.status < 400 && verzoek.responseURL !== form.action) location.assign(verzoek.responseURL);
      else vervang(verzoek.responseText, 'main');
    };
    verzoek.open('POST', form.action);
    verzoek.send(new FormData(form));
  }

  async function kijkOpnieuw() {
    const antwoord = await fetch(location.href).catch(() => undefined);
    if (antwoord && antwoord.ok && !antwoord.redirected) vervang(await antwoord.text(), '#stand');
    if (document.querySelector('#stand[data-onderweg]')) setTimeout(kijkOpnieuw, KIJK_MS);
  }

  function vervang(html, deel) {
    const nieuw = new DOMParser().parseFromString(html, 'text/html').querySelector(deel);
    if (!nieuw) return;
    document.querySelector(deel).replaceWith(document.adoptNode(nieuw));
    const form = document.querySelector('form[data-insturen]');
    if (form && deel === 'main') { maakSleepbaar(form); nieuw.focus(); }
  }
})();
