package dev.postern.gateway.config;

import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Zone;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of the gateway. Unknown keys under {@code postern} stop the start. */
public interface PosternConfig {

    /** Who may come in. */
    Identity identity();

    /** Keys of people for tools that cannot log them in. */
    ApiKeys apiKeys();

    /** What requests may look like. */
    Front front();

    /** How files in requests are read. */
    Files files();

    /** The models employees may name, by that name. */
    Map<String, Model> models();

    /** Files that hold API keys of model servers, each by the name that the catalogue knows it by. */
    Map<String, Path> modelKeys();

    /** Where the models come from. */
    Catalogue catalogue();

    /** Files of models that are not in the catalogue, and what they would need. */
    Fit fit();

    /** Templates that requests may name in place of a model, by their name. */
    Map<String, Preset> presets();

    /** How model servers are talked to. */
    Upstream upstream();

    /** How much people, groups and API keys may use; what is not set is not limited. */
    Quota quota();

    /** What leaves and what may not. */
    Policy policy();

    /** Conversations that clients name, and what their tokens stand for. */
    Conversations conversations();

    /** Where exchanges are recorded. */
    Audit audit();

    /** What the desks keep, in the trail's database: reads and writes the schema {@code desk} and nothing of the trail. */
    Account desk();

    /** People and their tokens. */
    interface Identity {
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
        Directory directory();

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

        /** The admin API of Keycloak, read by a client that may see users and nothing else ({@code view-users}). */
        interface Directory {
            /** Client id of the service account. */
            @WithDefault("postern-directory")
            String clientId();

            /** Its secret; without one nobody is asked, and a token counts until it expires. */
            Optional<String> clientSecret();

            /** Address of the realm in the admin API; made from the issuer's where it is left out. */
            Optional<URI> url();

            /** How long what was said of a person is not asked again. */
            @WithDefault("30s")
            Duration refresh();

            /** How long what was said of a person stays good while Keycloak cannot be reached. */
            @WithDefault("1h")
            Duration maximumAge();

            /** Whether groups and roles that somebody lost are taken from their tokens and sessions as well. */
            @WithDefault("true")
            boolean narrows();
        }
    }

    /** API keys, for tools that cannot log anybody in; docs/clients.md. */
    interface ApiKeys {
        /** File with 32 bytes, in base64, that all keys are proved with; another one ends all keys. Without one there are none. */
        Optional<Path> pepperFile();

        /** The most keys that one person may have at a time. */
        @WithDefault("20")
        int most();
    }

    /** Limits on what clients send. */
    interface Front {
        /** The largest body in bytes; a larger one is refused, never cut. */
        @WithDefault("4194304")
        int maximumBodyBytes();

        /** The largest form with a recording in bytes; a larger one is refused. At most 32 MiB. */
        @WithDefault("26214400")
        int maximumAudioBytes();

        /** How long a client may take to send its whole request. */
        @WithDefault("30s")
        Duration requestDeadline();

        /** How long a client may leave an answer unread. */
        @WithDefault("60s")
        Duration stalledReader();

        /** Ceilings of numbers in requests. */
        Ceilings ceilings();

        /** The highest value a request may ask for. */
        interface Ceilings {
            /** Choices per request ({@code n}). */
            @WithDefault("8")
            int choices();

            /** Tokens of an answer ({@code max_tokens}, {@code max_completion_tokens}). */
            @WithDefault("131072")
            int answerTokens();

            /** Alternatives per token ({@code top_logprobs}). */
            @WithDefault("20")
            int topLogprobs();
        }
    }

    /** Bounds on reading files. What is beyond one is refused, never cut. */
    interface Files {
        /** The largest file in bytes; its base64 must fit in the body as well. */
        @WithDefault("8388608")
        int maximumBytes();

        /** The most characters of text a file may hold. */
        @WithDefault("1000000")
        int maximumCharacters();

        /** How long reading a file may take, waiting for a turn included. */
        @WithDefault("10s")
        Duration deadline();

        /** Files read at a time. */
        @WithDefault("2")
        int workers();

        /** Files that may wait for their turn; beyond that a request is {@code overloaded}. */
        @WithDefault("16")
        int waiting();
    }

    /** The catalogue of models. */
    interface Catalogue {
        /** Who manages it: {@code desk}, which begins with the models of the configuration, or {@code configuration}. */
        @WithDefault("desk")
        CatalogueManagement managedBy();
    }

    /** What models in files would need. */
    interface Fit {
        /**
         * Folder of model files whose heads operators may have read at the models desk; without one they send the head of a file
         * of their own.
         */
        Optional<Path> folder();
    }

    /** One model of the catalogue. */
    interface Model {
        /** Address of the model server's OpenAI-compatible API, such as {@code http://vllm:8000/v1}, where there is one. */
        Optional<URI> url();

        /** Several servers of the model, by the name operators give them. */
        Map<String, Server> servers();

        /** What else requests may call the model. */
        Optional<Set<String>> aliases();

        /** What software its servers run. */
        @WithDefault("openai")
        ServerKind kind();

        /** What the model server calls this model; the catalogue's name where it is left out. */
        Optional<String> upstreamName();

        /** File that holds the model server's API key. */
        Optional<Path> keyFile();

        /** How far away the server stands. */
        @WithDefault("local")
        Zone zone();

        /** Groups that may use the model; everybody with the role {@code employee} where it is left out. */
        Optional<Set<String>> groups();

        /** Context length in tokens, shown to clients. */
        Optional<Integer> contextLength();

        /** What the model can do; everything about text where it is left out. */
        Optional<Set<Capability>> capabilities();

        /** How many parameters it has. */
        Optional<Long> parameters();

        /** How its weights are kept, such as {@code Q4_K_M} or {@code bf16}. */
        Optional<String> quantisation();

        /** Memory it needs on its server, in bytes. */
        Optional<Long> memoryBytes();

        /** Price of 1,000 tokens read, in the currency of the house. */
        Optional<BigDecimal> promptPrice();

        /** Price of 1,000 tokens written. */
        Optional<BigDecimal> answerPrice();

        /** Energy for 1,000 tokens, in watt hours. */
        Optional<BigDecimal> wattHours();

        /** Whether images may go to the model where policy allows them; nobody can judge what is in them. */
        @WithDefault("false")
        boolean images();

        /** Whether recordings may go to the model; nobody can judge what is said in them before it leaves. */
        @WithDefault("false")
        boolean audio();

        /** Set where the answers are made up, so that nobody takes them for a model's. */
        @WithDefault("false")
        boolean simulated();
    }

    /** One of several servers of a model. */
    interface Server {
        /** Address of its OpenAI-compatible API. */
        URI url();

        /** What software it runs; the model's where it is left out. */
        Optional<ServerKind> kind();

        /** What it calls the model; the model's where it is left out. */
        Optional<String> upstreamName();

        /** File that holds its API key; the model's where it is left out. */
        Optional<Path> keyFile();

        /** Its share of the requests beside the others. */
        @WithDefault("1")
        int weight();
    }

    /** A template such as {@code summarise}. */
    interface Preset {
        /**
         * The model that requests with this template go to, for those who may use it; chosen as for {@code auto} where it is
         * left out.
         */
        Optional<String> model();
    }

    /** Time limits and bounds towards model servers. */
    interface Upstream {
        /** Until a connection stands. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** From the request's last byte to the first event. */
        @WithDefault("60s")
        Duration firstTokenTimeout();

        /** Between two events. */
        @WithDefault("30s")
        Duration idleTimeout();

        /** For the whole answer. */
        @WithDefault("10m")
        Duration totalTimeout();

        /** The largest event in bytes; a larger one ends the exchange. */
        @WithDefault("1048576")
        int maximumEventBytes();

        /** The largest whole answer in bytes. */
        @WithDefault("16777216")
        int maximumAnswerBytes();

        /** Connections to one model server at a time, for each event loop of the gateway. */
        @WithDefault("2048")
        int connections();

        /** What connections to certain servers need, by host and port such as {@code vllm-1:8443}. */
        Map<String, Connection> servers();

        /** Model servers that fail. */
        Breaker breaker();

        /** How model servers are asked whether they are well. */
        Probe probe();

        /** How many exchanges a model has at a time, and who waits. */
        Admission admission();

        /** How requests are dealt to the servers of a model. */
        Routing routing();

        /** A second server where the first one is slow to answer. */
        Hedge hedge();

        /** What connections to one model server need. */
        interface Connection {
            /** Certificates (PEM) that its own must lead to; those that Java trusts where it is left out. */
            Optional<Path> caFile();

            /** The gateway's certificate (PEM), where the server wants to see one. */
            Optional<Path> certificateFile();

            /** The private key of that certificate (PEM, PKCS #8). */
            Optional<Path> keyFile();

            /** HTTP/2: {@code negotiate} it over TLS, {@code off}, or {@code clear} for a server that speaks it without TLS. */
            @WithDefault("negotiate")
            Http2 http2();
        }

        /** When a model server that fails requests is left alone. */
        interface Breaker {
            /** So many failures in a row; a server that takes no connection is left alone after one. */
            @WithDefault("3")
            int failures();

            /** Until it gets one request for a trial; doubled with every trial that fails. */
            @WithDefault("5s")
            Duration rest();

            /** It grows no longer. */
            @WithDefault("1m")
            Duration longestRest();
        }

        /** Questions that model servers are asked beside the requests. */
        interface Probe {
            /** How often each is asked whether it is well, a tenth more or less. */
            @WithDefault("5s")
            Duration interval();

            /** How long it may take to answer. */
            @WithDefault("2s")
            Duration timeout();

            /** So many failures in a row take it out. */
            @WithDefault("2")
            int down();

            /** So many successes in a row bring it back. */
            @WithDefault("2")
            int up();

            /** How often vLLM and llama.cpp are asked what they have to do. */
            @WithDefault("1s")
            Duration figures();
        }

        /** Places at a model, and the queue before them. */
        interface Admission {
            /** Exchanges at a time for each server of a model; further ones wait. */
            @WithDefault("1024")
            int perServer();

            /** So many may wait for a model; beyond, the group with the most of them gives way. */
            @WithDefault("1024")
            int queue();

            /** How long an exchange may wait. */
            @WithDefault("30s")
            Duration queueTime();

            /**
             * The share of a model's places, rounded to whole ones, that is left to groups with less than an equal share
             * while several groups were there in the last ten minutes.
             */
            @WithDefault("0.1")
            double keptFree();

            /** The class of groups that are not named; smaller ones come first. vLLM is told of another class. */
            @WithDefault("5")
            int priority();

            /** Groups of another class, by path such as {@code /engineering}. */
            Map<String, GroupClass> groups();

            /** The class of one group. */
            interface GroupClass {
                /** The class of this group and of those below it. */
                int priority();
            }
        }

        /** Which server of a model gets a request. */
        interface Routing {
            /** How far above its share of the load a server may get before another one takes what belongs to it. */
            @WithDefault("1.25")
            double bound();

            /** How many beginnings of prompts are remembered for each server, as hashes of 1 KiB each. */
            @WithDefault("65536")
            int prefixes();
        }

        /** When a request goes to a second server of its model as well. */
        interface Hedge {
            /** So long a server may send nothing of a streamed answer; no second one is asked where this is left out. */
            Optional<Duration> after();

            /** The same for one model, by its name. */
            Map<String, Duration> models();

            /** The largest share of a model's requests that may go to a second server that way, from 0 to 1. */
            @WithDefault("0.05")
            double share();
        }
    }

    /** The policy document. */
    interface Policy {
        /** The YAML file; in force until a policy is published at the desk. */
        Path file();

        /** Where the policy in force comes from: {@code desk}, or {@code file} for those who review files elsewhere. */
        @WithDefault("desk")
        PolicyManagement managedBy();

        /**
         * Folder of the datasets and fingerprints that the policy names. They are read with the policy, and again when one
         * of those files changes.
         */
        Optional<Path> dataFolder();

        /**
         * The key these were built with, 32 bytes as 64 hexadecimal digits or in base64; needed where there is a folder, and to
         * upload any at the desk.
         */
        Optional<Path> dataKeyFile();

        /** What may be uploaded at the desk. */
        Uploads uploads();

        /** Limits of an upload; a gateway reads one at a time. */
        interface Uploads {
            /** The largest table, or file that is built already, in bytes; documents are limited as attachments are, too. */
            @WithDefault("32000000")
            long maximumBytes();

            /** The most values of a table, rows times columns to take; building takes some 60 bytes of memory for each. */
            @WithDefault("1000000")
            long maximumValues();

            /** How long an upload may take. */
            @WithDefault("5m")
            Duration deadline();
        }

        /** What rules could see of exchanges, without text and names, for drafts to be tried on. */
        Vectors vectors();

        /** What people reported as wrongly found. */
        Reports reports();

        /** How long that is kept. */
        interface Reports {
            /** How long a report is kept after it was written, decided or not: it may hold a piece of somebody's text. */
            @WithDefault("90d")
            Duration keep();
        }

        /** How long that is kept. */
        interface Vectors {
            /** How long what rules could see is kept; a draft can be tried on nothing older. */
            @WithDefault("30d")
            Duration keep();
        }
    }

    /** Quotas: windows are those of the calendar in UTC; operators may set others at run time. */
    interface Quota {
        /** What each person may use. */
        Allowance person();

        /** What a person may use instead, by the subject of their tokens. */
        Map<String, Allowance> people();

        /** What everybody in a group may use together, for each group that people are in. */
        Allowance group();

        /** What everybody in a group or below it may use together, by its full path. */
        Map<String, Allowance> groups();

        /** What may be used with each API key. */
        Allowance key();

        /** Tokens reserved for an answer where the request does not say how long it may be. */
        @WithDefault("1024")
        int answerTokens();

        /** Groups that usage is put down to, the first one first that somebody is in or below; any group where left out. */
        Optional<List<String>> costGroups();
    }

    /** How much may be used. */
    interface Allowance {
        /** Requests in a minute. */
        Optional<Long> requestsPerMinute();

        /** Requests in an hour. */
        Optional<Long> requestsPerHour();

        /** Requests in a day. */
        Optional<Long> requestsPerDay();

        /** Requests in a month. */
        Optional<Long> requestsPerMonth();

        /** Tokens read and written in a minute. */
        Optional<Long> tokensPerMinute();

        /** Tokens read and written in an hour. */
        Optional<Long> tokensPerHour();

        /** Tokens read and written in a day. */
        Optional<Long> tokensPerDay();

        /** Tokens read and written in a month. */
        Optional<Long> tokensPerMonth();
    }

    /** Conversations: how long the assistant keeps what was said, and how long values behind tokens stay in memory. */
    interface Conversations {
        /** How long a conversation of the assistant is kept after its last answer. */
        @WithDefault("30d")
        Duration keep();

        /** How long a conversation may rest before its tokens are forgotten. */
        @WithDefault("12h")
        Duration idleTime();

        /** The most conversations kept at a time; the one that rested longest goes first. */
        @WithDefault("100000")
        int maximum();
    }

    /** The trail. */
    interface Audit {
        /** JDBC address of the trail's database. */
        String jdbcUrl();

        /** Owner of the schema, used by migrations only. */
        Account owner();

        /** May insert into the trail and nothing else. */
        Account writer();

        /** May read the trail and nothing else. */
        Account reader();

        /** May read hashes and add seals. */
        Account sealer();

        /** Sees to the life of the data: partitions, retention, holds, reveals, erasure. */
        Account keeper();

        /** Chains written side by side. */
        @WithDefault("2")
        int lanes();

        /** How long a record may take to become durable before the request is refused. */
        @WithDefault("2s")
        Duration deadline();

        /** Whether the gateway is ready only with a database whose commits wait for a standby. */
        @WithDefault("false")
        boolean standbyRequired();

        /** How long an auditor's search or figures may keep the database busy. */
        @WithDefault("15s")
        Duration searchDeadline();

        /** The fewest people whose figures are shown where a group is involved; fewer could be told apart. */
        @WithDefault("5")
        int smallestGroup();

        /** What of an answer waits for the record of its end: {@code strict-tail}, {@code strict-all}, {@code relaxed}. */
        @WithDefault("strict-tail")
        OutcomeRecording outcome();

        /** File with a 32-byte key, in base64, that wraps the keys of recorded content; its name is {@code key-file}. */
        Optional<Path> keyFile();

        /** More keys that wrap keys, by the name that stands with what they wrapped. */
        Map<String, Kek> keys();

        /** Name of the key that wraps from now on. */
        @WithDefault("key-file")
        String wrapWith();

        /** Name of the key that pseudonyms come from; another one makes other pseudonyms. */
        @WithDefault("key-file")
        String pseudonymsFrom();

        /** How long data is kept. */
        Retention retention();

        /** How the trail is sealed. */
        Seal seal();

        /** Who is told of sealed records. */
        Siem siem();
    }

    /** How long data is kept at least, as periods such as {@code P13M} or {@code P90D}; docs/audit-operations.md. */
    interface Retention {
        /** Records of exchanges, half a year or more. */
        @WithDefault("P13M")
        Period metadata();

        /** Prompts and answers, a day or more, and no longer than their records. */
        @WithDefault("P90D")
        Period content();

        /** Refusals, reading and administration; no shorter than other records. */
        @WithDefault("P24M")
        Period security();

        /** How often what is over its time is looked for and partitions are made. */
        @WithDefault("1h")
        Duration every();
    }

    /** Collectors of security events; docs/siem.md. */
    interface Siem {
        /** Each collector by a name that stays, because what it was told already is noted under it. */
        Map<String, Collector> sinks();
    }

    /** One collector of security events. */
    interface Collector {
        /** Where it is: {@code tls://}, {@code tcp://}, {@code udp://} (syslog), {@code https://}, {@code http://} or {@code file:///}. */
        URI target();

        /** In which words it is told: {@code ocsf}, {@code ecs}, {@code cef}, {@code leef} or {@code rfc5424}. */
        EventFormat format();

        /** Whether OCSF is spoken as 1.9.0-dev, in which each event attests its place in the chain. */
        @WithDefault("false")
        boolean attestation();

        /** What stands around an event that goes by HTTP: {@code plain} or {@code splunk}. */
        @WithDefault("plain")
        EventShape shape();

        /** File with the secret that lets the gateway in, for HTTP; read for each request. */
        Optional<Path> secretFile();

        /** Header the secret goes in. */
        @WithDefault("Authorization")
        String secretHeader();

        /** What stands before the secret, such as {@code Splunk} or {@code Bearer}. */
        Optional<String> secretScheme();

        /** Whether what goes by HTTP is compressed. */
        @WithDefault("false")
        boolean gzip();

        /** Certificates (PEM) of the issuers that TLS trusts; those of the platform where it is left out. */
        Optional<Path> trustFile();

        /** The gateway's own certificate (PEM), for a collector that asks for one. */
        Optional<Path> certificateFile();

        /** The private key of that certificate (PEM, PKCS#8). */
        Optional<Path> certificateKeyFile();

        /** Private enterprise number in syslog; 32473 is the one for examples. */
        @WithDefault("32473")
        int enterpriseNumber();

        /** Most records sent at a time, at least 2. */
        @WithDefault("500")
        int batch();

        /** Between two looks for new records. */
        @WithDefault("1s")
        Duration pause();

        /** How long one batch may take. */
        @WithDefault("10s")
        Duration patience();

        /** How often a record is sent that is refused while others are taken, before it is put aside. */
        @WithDefault("5")
        int tries();

        /** File that records are put aside in; they stay in the trail in any case. */
        Optional<Path> putAsideFile();

        /** Whether a collector that is new is told only what comes from now on. */
        @WithDefault("false")
        boolean fromNow();

        /** Bytes after which a file is full and a new one begins. */
        @WithDefault("104857600")
        int fileBytes();

        /** Full files that are kept. */
        @WithDefault("10")
        int filesKept();
    }

    /** A key that wraps keys: in a Vault with {@code url}, in a token with {@code pkcs11-config}, in a file otherwise. */
    interface Kek {
        /** File with the key itself, with the token for Vault (Kubernetes: of the service account), or with the PIN. */
        Path secretFile();

        /** Address of the Vault. */
        Optional<URI> url();

        /** Path of its transit engine. */
        @WithDefault("transit")
        String mount();

        /** Name of the key in the Vault, or label of the AES key in the token. */
        Optional<String> key();

        /** Role of the Vault's Kubernetes login. */
        Optional<String> kubernetesRole();

        /** How long one answer of the Vault may take. */
        @WithDefault("1s")
        Duration patience();

        /** Configuration of SunPKCS11: {@code name}, {@code library}, {@code slot}. */
        Optional<Path> pkcs11Config();

        /** Label of the HMAC key in the token that pseudonyms come from. */
        Optional<String> pseudonymKey();
    }

    /** The seal of the trail. */
    interface Seal {
        /** File with the private keys of the seal. Without one nothing is sealed. */
        Optional<Path> keyFile();

        /** Whether keys and policy are made where their files are missing; for trials. */
        @WithDefault("false")
        boolean newKeys();

        /** Name of the trail in its checkpoints, like an address without a scheme. It never changes. */
        @WithDefault("postern.local/trail")
        String origin();

        /** From one seal to the next, also where nothing was recorded. */
        @WithDefault("5s")
        Duration interval();

        /** File that each seal is added to, on a disk that the database's administrators cannot write. */
        Optional<Path> file();

        /** Collector of logs that is told of each seal: {@code udp://}, {@code tcp://}, {@code tls://} or {@code file:///}. */
        Optional<URI> syslog();

        /** Policy (tlog-policy) that names the keys of the seal, former ones too, and the witnesses with their addresses. */
        Optional<Path> policyFile();

        /** When the whole trail is checked each day, in UTC. */
        @WithDefault("02:30")
        LocalTime checkAt();
    }

    /** A database role. */
    interface Account {
        /** Name of the role. */
        String user();

        /** Its password. */
        String password();
    }
}
