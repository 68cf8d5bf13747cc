package dev.postern.local.postgres;

import dev.postern.local.data.Secret;

/** A role of the database and its password. */
public record PostgresAccount(String user, Secret password) {}
