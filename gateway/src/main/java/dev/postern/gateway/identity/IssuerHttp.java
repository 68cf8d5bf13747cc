package dev.postern.gateway.identity;

import java.net.http.HttpClient;

/** The connection to issuers. */
record IssuerHttp(HttpClient client) {}
