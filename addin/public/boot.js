/*
 * Runs before everything else, in the plainest JavaScript, so that even an old Excel gets a page that explains.
 * Decides whether the page is inside Excel, loads Microsoft's library there, and nowhere else. Leaves its findings
 * in window.taskMatrixBoot for addin/host/start.ts.
 */
(function () {
  'use strict';
  var tag = document.getElementById('boot');
  var library = tag.getAttribute('data-office-js');
  var here = window.location;

  function go(page) {
    here.replace(page + here.hash);
  }

  /** What the product's own code is built for: Chromium 98, Safari 15.4, Firefox 102 and later. */
  function modernEnough() {
    return (
      'noModule' in document.createElement('script') &&
      typeof window.structuredClone === 'function' &&
      typeof Array.prototype.at === 'function'
    );
  }

  /** Excel says so in the address (Windows, Mac), in the frame's name (web), or through its bridge. */
  function insideOffice() {
    var known;
    try {
      known = window.sessionStorage.getItem('hostInfoValue');
    } catch (error) {
      known = null;
    }
    return (
      /[?&]_host_Info=/.test(here.search) ||
      /"hostInfo"/.test(window.name) ||
      Boolean(window.external && 'GetHostInfo' in window.external) ||
      Boolean(
        window.webkit && window.webkit.messageHandlers && window.webkit.messageHandlers.Agave
      ) ||
      (Boolean(known) && window.parent !== window)
    );
  }

  function loadLibrary() {
    return new Promise(function (resolve) {
      var script = document.createElement('script');
      var late = setTimeout(function () {
        resolve('blocked');
      }, 20000);
      script.src = library;
      script.onload = function () {
        clearTimeout(late);
        resolve('loaded');
      };
      script.onerror = function () {
        clearTimeout(late);
        resolve('blocked');
      };
      document.head.appendChild(script);
    });
  }

  if (!modernEnough()) {
    go('./older-excel.html?reason=browser');
    return;
  }
  var inside = Boolean(library) && insideOffice();
  var history = { pushState: window.history.pushState, replaceState: window.history.replaceState };
  window.taskMatrixBoot = {
    insideOffice: inside,
    // The library takes history.pushState and replaceState away; they are given back once it has loaded.
    library: inside
      ? loadLibrary().then(function (state) {
          window.history.pushState = history.pushState;
          window.history.replaceState = history.replaceState;
          if (state === 'blocked') go('./office-blocked.html');
          return state;
        })
      : Promise.resolve('absent')
  };
})();
