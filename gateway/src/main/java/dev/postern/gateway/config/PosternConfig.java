package dev.postern.gateway.config;

import java.nio.file.Path;
import java.util.Map;

/** Settings of the gateway, put together from its groups. Unknown keys under {@code postern} stop the start. */
public interface PosternConfig {
    /** Who may come in. */
    IdentitySettings identity();

    /** Keys of people for tools that cannot log them in. */
    ApiKeySettings apiKeys();

    /** What requests may look like. */
    FrontSettings front();

    /** How files in requests are read. */
    FileSettings files();

    /** The models employees may name, by that name. */
    Map<String, ModelSettings> models();

    /** Files that hold API keys of model servers, each by the name that the catalogue knows it by. */
    Map<String, Path> modelKeys();

    /** Where the models come from. */
    CatalogueSettings catalogue();

    /** Files of models that are not in the catalogue, and what they would need. */
    FitSettings fit();

    /** Templates that requests may name in place of a model, by their name. */
    Map<String, PresetSettings> presets();

    /** How model servers are talked to. */
    UpstreamSettings upstream();

    /** How much people, groups and API keys may use; what is not set is not limited. */
    QuotaSettings quota();

    /** What leaves and what may not. */
    PolicySettings policy();

    /** Conversations that clients name, and what their tokens stand for. */
    ConversationSettings conversations();

    /** Where exchanges are recorded. */
    AuditSettings audit();

    /** What the desks keep, in the trail's database: reads and writes the schema {@code desk} and nothing of the trail. */
    AccountSettings desk();
}
