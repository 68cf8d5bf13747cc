package dev.postern.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/models",
                "/v1/models/org%20name",
                "/v1/chat/completions?x=//..;%2F",
                "/q/health/ready",
                "/.well-known/x",
                "/a..b"
            })
    void plain_paths_pass(String target) {
        assertThat(PathCheck.problem(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://other/v1/models",
                "v1/models",
                "//v1/models",
                "/v1//models",
                "/v1/./models",
                "/v1/../models",
                "/v1/models/..",
                "/v1/models;a=b",
                "/v1/models%3Ba",
                "/v1%2Fmodels",
                "/v1%2fmodels",
                "/v1%5Cmodels",
                "/v1\\models",
                "/v1/%2e%2e/models",
                "/v1/models%00",
                "/v1/models%252F",
                "/v1/mod els",
                "/v1/models\u0001",
                "/v1/modèles",
                "/v1/models#a"
            })
    void paths_with_two_readings_are_refused(String target) {
        assertThat(PathCheck.problem(target)).isPresent();
    }
}
