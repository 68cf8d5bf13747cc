package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several issuers: each speaks for its own people only, by its own rules. */
class IssuersTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final FakeIssuer OWN = new FakeIssuer();
    private static final FakeIssuer PARTNER = new FakeIssuer();
    private static final RsaJsonWebKey OWN_KEY = OWN.addKey("same-id");
    private static final RsaJsonWebKey PARTNER_KEY = PARTNER.addKey("same-id");
    private static final Issuers ISSUERS = new Issuers(tokens(OWN, "", "postern-api"), List.of(partner()));

    @AfterAll
    static void stop() {
        OWN.close();
        PARTNER.close();
    }

    @Test
    void people_of_a_further_issuer_are_told_apart_and_get_no_more_than_it_may_give() {
        String token = FakeIssuer.sign(ofPartner(claims -> {}), PARTNER_KEY);

        VerifiedToken guest = ISSUERS.verify(new BearerToken(token));

        assertThat(guest.requester().subject()).isEqualTo("partner/" + TestTokens.SUBJECT);
        assertThat(guest.requester().roles()).containsExactly("employee");
        assertThat(guest.requester().groups()).containsExactly("/guests");
        assertThat(guest.issuer()).isEqualTo(PARTNER.issuer().toString());
    }

    @Test
    void own_people_keep_their_subject() {
        String token = FakeIssuer.sign(TestTokens.access(OWN.issuer()), OWN_KEY);

        assertThat(ISSUERS.verify(new BearerToken(token)).requester().subject()).isEqualTo(TestTokens.SUBJECT);
    }

    static Stream<Arguments> bad_tokens() {
        return Stream.of(
                Arguments.of("own name, partner's key", FakeIssuer.sign(TestTokens.access(OWN.issuer()), PARTNER_KEY)),
                Arguments.of("partner's name, own key", FakeIssuer.sign(ofPartner(claims -> {}), OWN_KEY)),
                Arguments.of(
                        "partner's name, own audience",
                        FakeIssuer.sign(ofPartner(claims -> claims.setAudience("postern-api")), PARTNER_KEY)),
                partner("a slash more", PARTNER.issuer() + "/"),
                partner("a path more", PARTNER.issuer() + "/realms/partner"),
                partner("a character less", PARTNER.issuer().toString().replaceFirst(".$", "")),
                partner("in capitals", PARTNER.issuer().toString().replace("realms", "REALMS")),
                partner("a user in front", PARTNER.issuer().toString().replace("http://", "http://a@")),
                partner("another scheme", PARTNER.issuer().toString().replace("http:", "https:")),
                Arguments.of("no name", FakeIssuer.sign(ofPartner(claims -> claims.unsetClaim("iss")), PARTNER_KEY)),
                Arguments.of(
                        "a list of names",
                        FakeIssuer.sign(
                                ofPartner(claims -> claims.setClaim(
                                        "iss", List.of(PARTNER.issuer().toString()))),
                                PARTNER_KEY)),
                Arguments.of("not a token", "x.y.z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_tokens")
    void token_counts_only_by_the_key_and_the_rules_of_whom_it_names(String name, String token) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ISSUERS.verify(new BearerToken(token)))
                .returns(ErrorCode.INVALID_TOKEN, RefusedException::code);
    }

    @Test
    void one_issuer_has_one_set_of_rules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Issuers(tokens(OWN, "", "a"), List.of(tokens(OWN, "again", "b"))))
                .withMessageContaining("twice");
    }

    private static Arguments partner(String name, String issuer) {
        return Arguments.of(name, FakeIssuer.sign(ofPartner(claims -> claims.setIssuer(issuer)), PARTNER_KEY));
    }

    private static JwtClaims ofPartner(Consumer<JwtClaims> change) {
        JwtClaims claims = TestTokens.access(PARTNER.issuer());
        claims.setAudience("for-guests");
        claims.unsetClaim("groups");
        claims.unsetClaim("realm_access");
        claims.setStringListClaim("https://partner.example.com/groups", "/guests");
        claims.setClaim("resource", Map.of("gateway", Map.of("roles", List.of("employee", "auditor"))));
        change.accept(claims);
        return claims;
    }

    private static AccessTokens partner() {
        TokenRules rules = new TokenRules(
                "partner",
                PARTNER.issuer().toString(),
                "for-guests",
                "https://partner.example.com/groups",
                "resource.gateway.roles",
                Optional.of(Set.of("employee")),
                Duration.ZERO,
                Duration.ofHours(24));
        return new AccessTokens(keys(PARTNER), CLOCK, rules);
    }

    private static AccessTokens tokens(FakeIssuer issuer, String name, String audience) {
        TokenRules rules = new TokenRules(
                name,
                issuer.issuer().toString(),
                audience,
                "groups",
                "realm_access.roles",
                Optional.empty(),
                Duration.ZERO,
                Duration.ofHours(24));
        return new AccessTokens(keys(issuer), CLOCK, rules);
    }

    private static IssuerKeys keys(FakeIssuer issuer) {
        return new IssuerKeys(
                new IssuerDocuments(IdentityParts.client().build(), issuer.issuer()),
                CLOCK,
                new Settings(issuer.issuer()));
    }
}
