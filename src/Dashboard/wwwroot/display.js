// What stands behind the # is sent to nobody. Here it is sent once, in a form, and taken out of the address.
const secret = location.hash.slice(1);
if (secret) {
    history.replaceState(null, '', location.pathname);
    const form = document.getElementById('display');
    form.elements.secret.value = secret;
    form.requestSubmit();
}
