/* Shows the text that comes with the address, as text and nothing else. */
document.getElementById('text').textContent = decodeURIComponent(window.location.hash.slice(1));
