package dev.postern.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors of the running gateway, with an issuer that really listens. */
@QuarkusTest
@QuarkusTestResource(value = FakeLogin.class, restrictToAnnotatedClass = true)
@TestProfile(LoginTest.Alone.class)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields before a test
class LoginTest {
    @ConfigProperty(name = "postern.identity.issuer")
    String issuer;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource("/")
    URI gateway;

    /** Identity and pages only: no trail, no model servers, no policy. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String rooms = String.join(
                    ",",
                    Stream.of(
                                    "exchange",
                                    "choice",
                                    "model",
                                    "modeldesk",
                                    "policydesk",
                                    "vector",
                                    "auditdesk",
                                    "trail",
                                    "siem",
                                    "quota",
                                    "desk",
                                    "ticket",
                                    "report",
                                    "conversation",
                                    "identity.session",
                                    "identity.logout",
                                    "keydesk")
                            .map(room -> "dev.postern.gateway." + room + ".**")
                            .toList());
            return Map.ofEntries(
                    Map.entry("quarkus.arc.exclude-types", rooms + ",dev.postern.audit.store.**"),
                    Map.entry("quarkus.hibernate-orm.enabled", "false"),
                    Map.entry("quarkus.http.test-port", "0"),
                    Map.entry("quarkus.management.test-port", "0"),
                    Map.entry("postern.policy.file", "none.yaml"),
                    Map.entry("postern.audit.jdbc-url", "none"),
                    Map.entry("postern.audit.key-file", "none"),
                    Map.entry("postern.audit.owner.user", "none"),
                    Map.entry("postern.audit.owner.password", "none"),
                    Map.entry("postern.audit.writer.user", "none"),
                    Map.entry("postern.audit.writer.password", "none"),
                    Map.entry("postern.audit.reader.user", "none"),
                    Map.entry("postern.audit.reader.password", "none"),
                    Map.entry("postern.audit.sealer.user", "none"),
                    Map.entry("postern.audit.sealer.password", "none"),
                    Map.entry("postern.audit.keeper.user", "none"),
                    Map.entry("postern.audit.keeper.password", "none"),
                    Map.entry("postern.desk.user", "none"),
                    Map.entry("postern.desk.password", "none"));
        }
    }

    @AfterEach
    void give_tokens_their_usual_life() {
        lifetime(300);
        loginAge(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/probe/operator", "/api/probe/forgotten"})
    void resource_without_a_credential_challenges_and_never_redirects(String path) {
        request()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/json")
                .header("location", nullValue())
                .header("cache-control", "no-store")
                .header("www-authenticate", "Bearer realm=\"postern\"");
    }

    @Test
    void resource_refuses_a_bad_token_by_name() {
        request()
                .header("authorization", "Bearer x.y.z")
                .get("/api/session")
                .then()
                .statusCode(401)
                .contentType("application/json")
                .header("www-authenticate", containsString("error=\"invalid_token\""));
    }

    @Test
    void resource_refuses_two_credentials() {
        request()
                .header("authorization", "Bearer " + accessToken())
                .header("x-api-key", "secret")
                .get("/api/session")
                .then()
                .statusCode(400);
    }

    @Test
    void token_in_the_query_is_never_looked_at() {
        request()
                .queryParam("access_token", accessToken())
                .get("/api/session")
                .then()
                .statusCode(401);
    }

    @Test
    void access_token_opens_what_its_roles_allow() {
        withToken().get("/api/probe/operator").then().statusCode(200).body(equalTo("employee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe/auditor", "/api/probe/required", "/api/probe/forgotten"})
    void access_token_does_not_open_what_its_roles_do_not_allow(String path) {
        withToken()
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/json")
                .header("www-authenticate", containsString("insufficient_scope"));
    }

    @Test
    void recent_login_opens_what_needs_one_to_tokens_and_sessions() {
        withToken().get("/api/probe/recent").then().statusCode(200);
        request().cookies(login()).get("/api/probe/recent").then().statusCode(200);
    }

    @Test
    void login_of_long_ago_is_challenged_whoever_brings_it() {
        loginAge(301);

        challenged(withToken().get("/api/probe/recent"));
        challenged(request().cookies(login()).get("/api/probe/recent"));
    }

    private static void challenged(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/json")
                .header("www-authenticate", containsString("error=\"insufficient_user_authentication\""))
                .header("www-authenticate", containsString("max_age=\"300\""))
                .body("error.code", equalTo("login_too_old"));
        assertThat(answer.headers().getValues("www-authenticate")).hasSize(1);
    }

    @Test
    void access_token_needs_no_csrf_token() {
        withToken().post("/api/probe").then().statusCode(200).body(equalTo("ACCESS_TOKEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/audit"})
    void page_leads_to_the_login_with_pkce_and_nonce(String page) {
        Response answer = request().get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        URI location = URI.create(answer.header("location"));
        assertThat(location.toString()).startsWith(issuer + "/auth?");
        assertThat(FakeLogin.form(location.getRawQuery()))
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", gateway + "login")
                .containsEntry("response_type", "code")
                .containsKeys("nonce", "state", "code_challenge");
    }

    @Test
    void page_leads_whose_session_is_over_to_the_login() {
        request()
                .cookie("q_session", "A".repeat(43))
                .get("/audit")
                .then()
                .statusCode(302)
                .header("location", startsWith(issuer + "/auth?"));
    }

    @Test
    void login_returns_to_the_page_and_leaves_only_an_id_in_the_browser() {
        Response page = request().get("/audit");
        Response code = request().get(page.header("location"));
        Response login = request().cookies(page.detailedCookies()).get(code.header("location"));

        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.header("location")).isEqualTo(gateway + "audit");
        assertThat(login.detailedCookie("q_session"))
                .matches(cookie -> cookie.getValue().length() == 43)
                .matches(cookie -> cookie.isHttpOnly())
                .matches(cookie -> "Lax".equals(cookie.getSameSite()))
                .matches(cookie -> "/".equals(cookie.getPath()));
    }

    @ParameterizedTest
    @CsvSource({"/, postern-assistant", "/audit, postern-audit", "/audit?model=small, postern-audit"})
    void page_is_served_to_whom_is_logged_in(String address, String element) {
        request()
                .cookies(login())
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<" + element));
    }

    @Test
    void failed_login_is_explained_in_words() {
        Response page = request().get("/");
        String state = FakeLogin.form(URI.create(page.header("location")).getRawQuery())
                .get("state");

        request()
                .cookies(page.detailedCookies())
                .get("/login?error=access_denied&state=" + state)
                .then()
                .statusCode(401)
                .contentType("text/plain")
                .body(containsString("login did not succeed"));
    }

    @Test
    void page_learns_who_is_in_front_of_it() {
        request()
                .cookies(login())
                .get("/api/session")
                .then()
                .statusCode(200)
                .header("cache-control", "no-store")
                .body("subject", equalTo(TestTokens.SUBJECT))
                .body("name", equalTo("employee"))
                .body("roles", hasItem("operator"))
                .body("groups", hasItem("/engineering/platform"))
                .body("logout", equalTo("/logout"))
                .body("recentUntil", containsString("T"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe", "/v1/probe"})
    void session_with_its_csrf_token_may_change_something(String path) {
        Cookies session = login();

        request()
                .cookies(session)
                .header("x-postern-csrf", csrf(session))
                .post(path)
                .then()
                .statusCode(200)
                .body(equalTo("SESSION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe", "/v1/probe"})
    void session_without_its_csrf_token_may_not(String path) {
        request().cookies(login()).post(path).then().statusCode(403);
    }

    @Test
    void csrf_token_of_another_session_does_not_help() {
        request()
                .cookies(login())
                .header("x-postern-csrf", csrf(login()))
                .post("/v1/probe")
                .then()
                .statusCode(403);
    }

    @Test
    void page_of_another_site_cannot_use_the_session() {
        Cookies session = login();

        request()
                .cookies(session)
                .header("x-postern-csrf", csrf(session))
                .header("origin", "https://evil.example.com")
                .post("/v1/probe")
                .then()
                .statusCode(403);
    }

    @Test
    void invented_session_is_unauthenticated() {
        request().cookie("q_session", "A".repeat(43)).get("/v1/probe").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/v1/probe"})
    void session_outlives_its_access_token_and_keeps_its_id(String path) {
        lifetime(1);
        Cookies session = login();
        lifetime(300);
        int before = renewals();

        for (int i = 0; i < 200 && renewals() == before; i++) {
            request().cookies(session).get(path).then().statusCode(200);
            pause();
        }

        assertThat(renewals()).isEqualTo(before + 1);
        request().cookies(session).get(path).then().statusCode(200);
    }

    @Test
    void logout_ends_the_session_here_and_at_the_issuer() {
        Cookies session = login();

        request()
                .cookies(session)
                .header("sec-fetch-site", "same-origin")
                .get("/logout")
                .then()
                .statusCode(302)
                .header("location", startsWith(issuer + "/end?"))
                .header("location", containsString("id_token_hint="))
                .header("location", containsString("post_logout_redirect_uri="));

        request().cookies(session).get("/api/session").then().statusCode(401);
    }

    @Test
    void browser_without_a_session_takes_the_whole_address_to_the_login() {
        request()
                .header("sec-fetch-dest", "document")
                .get("/audit")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("cache-control", "no-store")
                .body(containsString("/static/login-first.js"))
                .body(containsString("/login/back?back=%2Faudit\""));

        request().get("/static/login-first.js").then().statusCode(200).body(containsString("location.hash"));
    }

    @Test
    void login_anew_asks_for_the_password_and_returns_to_where_the_person_was() {
        Cookies session = login();

        Response again = request()
                .cookies(session)
                .header("sec-fetch-site", "same-origin")
                .get("/login/again?back=%2Faudit%23reveals");
        Response issuers = request().cookies(session).get(again.header("location"));
        Response code = request().get(issuers.header("location"));
        Response login = request().cookies(kept(issuers)).get(code.header("location"));
        Response back = request().cookies(kept(login)).get(login.header("location"));

        assertThat(FakeLogin.form(URI.create(issuers.header("location")).getRawQuery()))
                .containsEntry("prompt", "login");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.header("location")).isEqualTo("/audit#reveals");
        request().cookies(session).get("/api/session").then().statusCode(401);
    }

    /** What a browser keeps: a cookie without a value takes one away. */
    private static Cookies kept(Response response) {
        return new Cookies(response.detailedCookies().asList().stream()
                .filter(cookie -> !cookie.getValue().isEmpty())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "//evil.example.com", "/%5Cevil.example.com", "audit", ""})
    void login_anew_never_leads_to_another_site(String back) {
        request()
                .cookies(login())
                .get("/login/back?back=" + back)
                .then()
                .statusCode(302)
                .header("location", "/");
    }

    @Test
    void link_on_another_site_makes_nobody_log_in_anew() {
        Cookies session = login();

        request()
                .cookies(session)
                .header("sec-fetch-site", "cross-site")
                .get("/login/again?back=/audit")
                .then()
                .statusCode(302)
                .header("location", "/");

        request().cookies(session).get("/api/session").then().statusCode(200);
    }

    @Test
    void link_on_another_site_logs_nobody_out() {
        Cookies session = login();

        request()
                .cookies(session)
                .header("sec-fetch-site", "cross-site")
                .get("/logout")
                .then()
                .statusCode(302)
                .header("location", "/");

        request().cookies(session).get("/api/session").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/no-such-page"})
    void pages_come_with_strict_headers(String path) {
        request()
                .get(path)
                .then()
                .header("content-security-policy", startsWith("default-src 'none'; script-src 'self'"))
                .header("content-security-policy", containsString("frame-ancestors 'none'"))
                .header(
                        "content-security-policy",
                        containsString("require-trusted-types-for 'script'; trusted-types lit-html"))
                .header("x-content-type-options", "nosniff")
                .header("referrer-policy", "no-referrer")
                .header("cross-origin-opener-policy", "same-origin");
    }

    @Test
    void health_stands_on_its_own_port_and_names_the_issuer() {
        given().get(ready)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'identity' }.data.issuer", equalTo("reachable"));
        request().get("/q/health/ready").then().statusCode(404);
        request().get("/q/metrics").then().statusCode(404);
    }

    private static RequestSpecification request() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    private RequestSpecification withToken() {
        return request().header("authorization", "Bearer " + accessToken());
    }

    private String accessToken() {
        return RestAssured.get(issuer + "/test/access").asString();
    }

    private void lifetime(int seconds) {
        RestAssured.get(issuer + "/test/lifetime?" + seconds).then().statusCode(200);
    }

    private void loginAge(int seconds) {
        RestAssured.get(issuer + "/test/login-age?" + seconds).then().statusCode(200);
    }

    private int renewals() {
        return Integer.parseInt(RestAssured.get(issuer + "/test/renewals").asString());
    }

    private static Cookies login() {
        Response page = request().get("/");
        Response code = request().get(page.header("location"));
        return request()
                .cookies(page.detailedCookies())
                .get(code.header("location"))
                .detailedCookies();
    }

    private static String csrf(Cookies session) {
        return request().cookies(session).get("/api/session").path("csrf");
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
