package dev.postern.acceptance.chart;

import static dev.postern.acceptance.chart.RenderedChart.at;
import static dev.postern.acceptance.chart.RenderedChart.items;
import static dev.postern.acceptance.chart.RenderedChart.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelmChartTest {
    private static final String MINIMAL = "minimal-values.yaml";
    private static final String FULL = "full-values.yaml";

    /** How Kubernetes' own models are asked whether a manifest has their shape. */
    private interface Shape {
        void check(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Shape> SHAPES = Map.of(
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
            "Ingress", V1Ingress::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "ServiceAccount", V1ServiceAccount::validateJsonElement);

    @BeforeAll
    static void load_the_models() {
        assertThat(new JSON()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {MINIMAL, FULL})
    void chart_passes_the_linter_in_its_strict_mode(String values, @TempDir Path folder) throws IOException {
        Path chart = RenderedChart.copyWithValues(values, folder);

        var result = new Helm(chart).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {MINIMAL, FULL})
    void manifests_have_the_shape_kubernetes_wants(String values) {
        RenderedChart chart = RenderedChart.of(values, Map.of());

        assertThat(chart.manifests()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(manifest -> {
            Shape shape = SHAPES.get(kind(manifest));
            if (shape == null) {
                assertThat(kind(manifest)).isEqualTo("ServiceMonitor");
            } else {
                assertThatCode(() -> shape.check(manifest))
                        .as(manifest.toString())
                        .doesNotThrowAnyException();
            }
        });
    }

    /** Keeps the check above honest: it must refuse what Kubernetes refuses. */
    @Test
    void shape_check_refuses_an_unknown_field() {
        JsonObject deployment = RenderedChart.of(MINIMAL, Map.of()).the("Deployment");
        deployment.getAsJsonObject("spec").addProperty("replica", 1);

        assertThatThrownBy(() -> V1Deployment.validateJsonElement(deployment)).hasMessageContaining("replica");
    }

    @ParameterizedTest
    @ValueSource(strings = {MINIMAL, FULL})
    void pods_meet_the_restricted_pod_security_standard(String values) {
        JsonElement pod = at(RenderedChart.of(values, Map.of()).the("Deployment"), "spec.template.spec");

        assertThat(at(pod, "securityContext.runAsNonRoot").getAsBoolean()).isTrue();
        assertThat(at(pod, "securityContext.seccompProfile.type").getAsString()).isEqualTo("RuntimeDefault");
        assertThat(at(pod, "automountServiceAccountToken").getAsBoolean()).isFalse();
        assertThat(items(at(pod, "containers"))).allSatisfy(container -> {
            assertThat(at(container, "securityContext.allowPrivilegeEscalation").getAsBoolean())
                    .isFalse();
            assertThat(at(container, "securityContext.readOnlyRootFilesystem").getAsBoolean())
                    .isTrue();
            assertThat(at(container, "securityContext.capabilities.drop.0").getAsString())
                    .isEqualTo("ALL");
        });
        assertThat(items(at(pod, "volumes")))
                .noneMatch(volume -> volume.getAsJsonObject().has("hostPath"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MINIMAL, FULL})
    void secrets_are_referenced_and_never_written(String values) {
        RenderedChart chart = RenderedChart.of(values, Map.of());

        assertThat(chart.all("Secret")).isEmpty();
        assertThat(items(at(chart.the("Deployment"), "spec.template.spec.containers.0.env"))
                        .map(JsonElement::getAsJsonObject)
                        .filter(variable -> variable.get("name").getAsString().matches(".*(PASSWORD|SECRET).*")))
                .hasSize(values.equals(FULL) ? 8 : 7)
                .allMatch(variable -> variable.has("valueFrom") && !variable.has("value"));
    }

    @Test
    void pods_reach_dns_postgres_issuer_model_servers_collectors_keys_witnesses_and_nothing_else() {
        JsonObject policy = RenderedChart.of(FULL, Map.of()).the("NetworkPolicy");

        Map<String, Integer> ports = new TreeMap<>();
        items(at(policy, "spec.egress")).forEach(rule -> {
            assertThat(at(rule, "to").getAsJsonArray())
                    .as("a rule without peers is open to all")
                    .isNotEmpty();
            items(at(rule, "ports"))
                    .forEach(port -> ports.merge(
                            at(port, "protocol").getAsString() + " "
                                    + at(port, "port").getAsString(),
                            1,
                            Integer::sum));
        });

        assertThat(ports)
                .isEqualTo(Map.of(
                        "UDP 53",
                        1,
                        "TCP 53",
                        1,
                        "TCP 5432",
                        1,
                        "TCP 443",
                        2,
                        "TCP 8000",
                        1,
                        "TCP 6514",
                        2,
                        "TCP 8088",
                        1,
                        "TCP 8200",
                        1,
                        "TCP 8443",
                        1));
    }

    @Test
    void probes_ask_the_management_port() {
        JsonElement container =
                at(RenderedChart.of(MINIMAL, Map.of()).the("Deployment"), "spec.template.spec.containers.0");

        assertThat(List.of("startupProbe", "readinessProbe", "livenessProbe"))
                .allSatisfy(probe -> assertThat(
                                at(container, probe + ".httpGet.port").getAsString())
                        .isEqualTo("management"));
    }

    @Test
    void browsers_stay_with_the_pod_that_holds_their_session() {
        JsonElement service = RenderedChart.of(MINIMAL, Map.of()).the("Service");

        assertThat(at(service, "spec.sessionAffinity").getAsString()).isEqualTo("ClientIP");
    }

    @Test
    void autoscaler_takes_the_place_of_a_fixed_number() {
        RenderedChart chart = RenderedChart.of(FULL, Map.of());

        assertThat(at(chart.the("Deployment"), "spec").getAsJsonObject().has("replicas"))
                .isFalse();
        assertThat(at(chart.the("HorizontalPodAutoscaler"), "spec.maxReplicas").getAsInt())
                .isEqualTo(6);
    }

    @Test
    void every_model_reaches_the_settings_with_its_key_file() {
        RenderedChart chart = RenderedChart.of(FULL, Map.of());

        String settings = at(chart.the("ConfigMap"), "data")
                .getAsJsonObject()
                .get("application.properties")
                .getAsString();

        assertThat(settings)
                .contains("postern.models.\"qwen3-8b\".upstream-name=Qwen/Qwen3-8B")
                .contains("postern.models.\"llama-70b\".groups=/engineering,/legal")
                .contains("postern.models.\"llama-70b\".key-file=/etc/postern/model-keys/models-key/api-key")
                .contains("postern.models.\"llama-70b\".aliases=house-large")
                .contains("postern.models.\"llama-70b\".capabilities=chat,tools")
                .contains("postern.models.\"llama-70b\".servers.\"second\".url=https://models-b.example.com/v1")
                .contains("postern.models.\"llama-70b\".servers.\"second\".weight=2")
                .contains(
                        "postern.models.\"llama-70b\".servers.\"second\".key-file=/etc/postern/model-keys/models-key/second-key")
                .contains("postern.model-keys.\"vendor\"=/etc/postern/model-keys/vendor-key/api-key")
                .contains("postern.catalogue.managed-by=desk")
                .contains("postern.audit.lanes=4");
    }

    @Test
    void keys_of_the_seal_are_mounted_and_named_where_there_are_any() {
        RenderedChart sealed = RenderedChart.of(FULL, Map.of());

        JsonElement pod = at(sealed.the("Deployment"), "spec.template.spec");
        assertThat(at(the(at(pod, "volumes"), "seal-keys"), "secret.secretName").getAsString())
                .isEqualTo("postern-seal");
        assertThat(sealed.manifests().toString())
                .contains("postern.audit.seal.key-file=/etc/postern/seal-keys/seal-keys")
                .contains("postern.audit.seal.policy-file=/etc/postern/seal-policy/trail.policy")
                .contains("postern.audit.seal.syslog=tls://logs.example.com:6514");
        assertThat(RenderedChart.of(MINIMAL, Map.of()).manifests().toString())
                .doesNotContain("seal-keys")
                .doesNotContain("postern.audit.seal.");
    }

    @Test
    void pepper_of_api_keys_is_mounted_and_named_where_there_is_one() {
        RenderedChart chart = RenderedChart.of(FULL, Map.of());

        JsonElement pod = at(chart.the("Deployment"), "spec.template.spec");
        assertThat(at(the(at(pod, "volumes"), "api-keys"), "secret.secretName").getAsString())
                .isEqualTo("postern-api-keys");
        assertThat(chart.manifests().toString())
                .contains("postern.api-keys.pepper-file=/etc/postern/api-keys/pepper")
                .contains("postern.api-keys.most=10");
        assertThat(RenderedChart.of(MINIMAL, Map.of()).manifests().toString()).doesNotContain("pepper");
    }

    @Test
    void keys_in_a_vault_and_in_a_token_are_named_with_what_opens_them() {
        RenderedChart chart = RenderedChart.of(FULL, Map.of());

        JsonElement volumes = at(chart.the("Deployment"), "spec.template.spec.volumes");
        String settings = at(chart.the("ConfigMap"), "data")
                .getAsJsonObject()
                .get("application.properties")
                .getAsString();

        assertThat(at(the(volumes, "kek-vault-2026"), "projected.sources.0.serviceAccountToken.audience")
                        .getAsString())
                .isEqualTo("vault");
        assertThat(at(the(volumes, "kek-hsm-2026"), "secret.secretName").getAsString())
                .isEqualTo("hsm-pin");
        assertThat(at(the(volumes, "pkcs11-hsm-2026"), "configMap.name").getAsString())
                .isEqualTo("hsm");
        assertThat(settings.lines().filter(line -> line.startsWith("postern.audit.keys") || line.contains("-from=")))
                .containsExactlyInAnyOrder(
                        "postern.audit.keys.\"vault-2026\".url=https://vault.example.com:8200",
                        "postern.audit.keys.\"vault-2026\".key=postern",
                        "postern.audit.keys.\"vault-2026\".kubernetes-role=postern",
                        "postern.audit.keys.\"vault-2026\".secret-file=/etc/postern/kek/vault-2026/token",
                        "postern.audit.keys.\"vault-2026\".mount=transit-postern",
                        "postern.audit.keys.\"hsm-2026\".key=postern-wrap",
                        "postern.audit.keys.\"hsm-2026\".pseudonym-key=postern-pseudonyms",
                        "postern.audit.keys.\"hsm-2026\".pkcs11config=/etc/postern/pkcs11/hsm-2026/pkcs11.cfg",
                        "postern.audit.keys.\"hsm-2026\".secret-file=/etc/postern/kek/hsm-2026/pin",
                        "postern.audit.pseudonyms-from=key-file");
        assertThat(settings).contains("postern.audit.wrap-with=vault-2026");
    }

    @Test
    void a_key_file_is_not_needed_beside_another_key() {
        RenderedChart chart = RenderedChart.of(
                MINIMAL,
                Map.of(
                        "audit.keyRef.name", "",
                        "audit.keys.vault.url", "https://vault.example.com:8200",
                        "audit.keys.vault.key", "postern",
                        "audit.keys.vault.kubernetesRole", "postern",
                        "audit.wrapWith", "vault",
                        "audit.pseudonymsFrom", "vault"));

        assertThat(chart.manifests().toString()).doesNotContain("audit-key").doesNotContain("postern.audit.key-file");
    }

    @ParameterizedTest
    @CsvSource({
        "existingClaim, persistentVolumeClaim.claimName",
        "existingSecret, secret.secretName",
    })
    void own_data_and_its_key_are_mounted_to_be_read_only(String where, String named) {
        RenderedChart chart = RenderedChart.of(
                MINIMAL,
                Map.of(
                        "policy.data." + where,
                        "company-data",
                        "policy.data.keyRef.name",
                        "company-key",
                        "policy.data.keyRef.key",
                        "data-key"));

        JsonElement pod = at(chart.the("Deployment"), "spec.template.spec");
        String settings = at(chart.the("ConfigMap", "demo-settings"), "data")
                .getAsJsonObject()
                .get("application.properties")
                .getAsString();

        assertThat(at(the(at(pod, "volumes"), "policy-data"), named).getAsString())
                .isEqualTo("company-data");
        assertThat(at(the(at(pod, "volumes"), "policy-data-key"), "secret.secretName")
                        .getAsString())
                .isEqualTo("company-key");
        assertThat(List.of("policy-data", "policy-data-key")).allSatisfy(volume -> {
            JsonElement mount = the(at(pod, "containers.0.volumeMounts"), volume);
            assertThat(at(mount, "readOnly").getAsBoolean()).isTrue();
            assertThat(settings).contains("=" + at(mount, "mountPath").getAsString());
        });
        assertThat(settings).contains("postern.policy.data-key-file=/etc/postern/policy-data-key/data-key");
    }

    @Test
    void key_of_own_data_is_enough_where_it_is_uploaded() {
        RenderedChart chart = RenderedChart.of(
                MINIMAL, Map.of("policy.data.keyRef.name", "company-key", "policy.data.keyRef.key", "data-key"));

        assertThat(chart.manifests().toString())
                .contains("postern.policy.data-key-file=/etc/postern/policy-data-key/data-key")
                .doesNotContain("data-folder");
    }

    @Test
    void without_own_data_nothing_of_it_is_there() {
        RenderedChart chart = RenderedChart.of(MINIMAL, Map.of());

        assertThat(chart.manifests().toString()).doesNotContain("policy-data").doesNotContain("data-folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replicas                        | 0                      | replicas
            image.repository                | ''                     | repository
            identity.issuer                 | 'ftp://id.example.com' | issuer
            database.jdbcUrl                | 'jdbc:postgresql://u:p@db/postern' | jdbcUrl
            models.qwen3-8b.zone            | moon                   | zone
            models.qwen3-8b.address         | 'http://x'             | address
            terminationGracePeriodSeconds   | 5                      | terminationGracePeriodSeconds
            replica                         | 3                      | replica
            """)
    void values_that_make_no_sense_are_refused_by_name(String key, String value, String named) {
        assertThatThrownBy(() -> RenderedChart.of(MINIMAL, Map.of(key, value))).hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            networkPolicy.clients        | null | networkPolicy.clients must name who may reach the gateway
            networkPolicy.modelServers   | null | networkPolicy.modelServers must name where the models are
            policy.document              | ''   | policy.document or policy.existingConfigMap must be set
            audit.keyRef.name            | ''   | audit.keyRef.name must be set, or audit.keys must name another key
            policy.data.existingClaim    | data | policy.data.keyRef must name the secret with the key of the data
            """)
    void what_must_be_said_is_asked_for_in_a_sentence(String key, String value, String sentence) {
        assertThatThrownBy(() -> RenderedChart.of(MINIMAL, Map.of(key, value))).hasMessageContaining(sentence);
    }

    @Test
    void folder_of_own_data_lies_in_one_place() {
        Map<String, String> settings = Map.of(
                "policy.data.keyRef.name",
                "company-key",
                "policy.data.keyRef.key",
                "data-key",
                "policy.data.existingClaim",
                "claim",
                "policy.data.existingSecret",
                "secret");

        assertThatThrownBy(() -> RenderedChart.of(MINIMAL, settings))
                .hasMessageContaining("policy.data.existingClaim and policy.data.existingSecret exclude each other");
    }

    private static JsonElement the(JsonElement named, String name) {
        return items(named)
                .filter(item -> at(item, "name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
