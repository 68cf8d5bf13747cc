package dev.postern.acceptance.stack;

import dev.postern.acceptance.client.AuditApi;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.modelserver.ScriptedModelServer;
import dev.postern.local.keycloak.KeycloakAdmin;
import dev.postern.local.model.ModelServer;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A running Postern: the packaged gateway, a real Keycloak, a real Postgres and a scripted model server behind the
 * models {@code guarded}, which the policy looks at, {@code plain}, which it does not, and {@code closed}, which only
 * the group {@code /hr} may use.
 */
public interface Stack extends AutoCloseable {

    /** Where clients and browsers go. */
    URI gateway();

    /** The model server behind every model. */
    ScriptedModelServer model();

    /** The trail's tables. */
    TrailTable trail();

    /** A fresh access token of a demo user, who is named after a role. */
    String tokenOf(String user);

    /** An access token of a demo user who has just logged in with a browser, on behalf of a command line. */
    String tokenOfLogin(String user);

    /** The administrator of the demo realm, which all stacks share. */
    KeycloakAdmin realm();

    /** The issuer of that realm. */
    URI issuer();

    /** Lets Keycloak tell the first gateway of this stack of logouts, and no other. */
    void hearOfLogouts();

    /** Ends Postgres as an administrator does. */
    void stopDatabase();

    /** Starts it again, with its data. */
    void startDatabase();

    /** Ends the gateway as a crash does. */
    void killGateway();

    /** Starts it again, with the same settings. */
    void startGateway();

    /** Starts one more gateway on the same database, with the same settings; it ends with the stack. */
    URI startSecondGateway();

    /** Everything the gateway has logged. */
    String gatewayLog();

    /** Everything Postgres has logged. */
    String databaseLog();

    /**
     * A stack with a database and a gateway of its own, for tests that break something; close it.
     *
     * @param more models besides the scripted ones
     */
    Stack another(ModelServer... more);

    /**
     * The same with other settings of the gateway.
     *
     * @param settings by name, such as {@code postern.audit.outcome}
     */
    Stack another(Map<String, String> settings);

    /**
     * The same with a gateway that goes to its database by another way.
     *
     * @param wayToDatabase makes the JDBC address that the gateway uses from the real one
     */
    Stack another(UnaryOperator<String> wayToDatabase);

    /** The processes themselves, for tests that put faults into them. */
    Machinery machinery();

    @Override
    void close();

    /** Base URL of client libraries. */
    default URI api() {
        return gateway().resolve("/v1");
    }

    /** The chat endpoint, as a user with the role {@code employee}. */
    default ChatApi chat() {
        return new ChatApi(api(), tokenOf("employee"));
    }

    /** The audit endpoints, as an auditor. */
    default AuditApi audit() {
        return new AuditApi(gateway(), tokenOf("auditor"));
    }
}
