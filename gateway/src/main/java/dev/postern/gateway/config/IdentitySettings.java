package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People and their tokens. */
public interface IdentitySettings {
    /** The issuer as it stands in tokens, such as {@code https://id.example.com/realms/postern}. */
    URI issuer();

    /** The audience that an access token must name. */
    @WithDefault("postern-api")
    String audience();

    /** The claim with a person's groups; a dot leads into an object. */
    @WithDefault("groups")
    String groupsClaim();

    /** The claim with a person's roles; a dot leads into an object. */
    @WithDefault("realm_access.roles")
    String rolesClaim();

    /** The longest life of an access token; a longer one is refused, because a logout is remembered for as long. */
    @WithDefault("24h")
    Duration longestToken();

    /** Further issuers whose access tokens are taken, by a name that stays. */
    Map<String, Issuer> issuers();

    /** Who is asked whether people may still come in. */
    DirectorySettings directory();

    /** How far the clocks of gateway and issuer may be apart. */
    @WithDefault("30s")
    Duration clockSkew();

    /** How old a login may be where content, names or keys of people are at stake (RFC 9470). */
    @WithDefault("5m")
    Duration recentLogin();

    /** How long the issuer's keys are trusted while the issuer cannot be reached. */
    @WithDefault("24h")
    Duration maximumKeyAge();

    /** How often keys are fetched again while all is well. */
    @WithDefault("10m")
    Duration keyRefresh();

    /** The least time between two fetches of keys, however many tokens name an unknown one. */
    @WithDefault("10s")
    Duration keyRefreshFloor();

    /** Clients besides the desks' whose logouts the issuer tells of, so that their access tokens end as well. */
    @WithDefault("postern-cli")
    Set<String> logoutClients();

    /** How the desks log people in. */
    Web web();

    /** The confidential client behind the desks. */
    interface Web {
        /** Client id of the desks at the issuer. */
        @WithDefault("postern-web")
        String clientId();

        /** Its secret. */
        String clientSecret();

        /** Where browsers reach the gateway, such as {@code https://ai.example.com}; decides how its cookies are named. */
        Optional<URI> address();
    }

    /** An issuer besides the gateway's own; its people come with access tokens only. */
    interface Issuer {
        /** The issuer as it stands in its tokens, character by character. */
        URI issuer();

        /** The audience that its access tokens must name. */
        @WithDefault("postern-api")
        String audience();

        /** The claim with a person's groups; a dot leads into an object. */
        @WithDefault("groups")
        String groupsClaim();

        /** The claim with a person's roles; a dot leads into an object. */
        @WithDefault("realm_access.roles")
        String rolesClaim();

        /** The roles that it may give; others in its tokens count for nothing. */
        @WithDefault("employee")
        Set<String> roles();
    }
}
