"""How the pages reach readers: options, the server, proxies before it, the access log."""
