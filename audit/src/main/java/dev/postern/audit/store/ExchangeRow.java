package dev.postern.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An exchange as the view puts it together. */
@Entity
@Immutable
@Table(schema = DatabaseAccount.SCHEMA, name = "audit_exchange")
class ExchangeRow {
    @Id
    @Column(name = "request_id")
    UUID requestId;

    int lane;

    long epoch;

    long sequence;

    Instant moment;

    byte @Nullable [] pseudonym;

    byte @Nullable [] identity;

    @Nullable
    String credential;

    @Nullable
    String client;

    @Nullable
    String route;

    @Nullable
    String model;

    @Column(name = "model_server")
    @Nullable
    String modelServer;

    @Nullable
    String zone;

    @Nullable
    Boolean stream;

    @Column(name = "policy_version")
    @Nullable
    String policyVersion;

    @Nullable
    String decision;

    String @Nullable [] rules;

    @Column(name = "finding_types")
    String @Nullable [] findingTypes;

    @Column(name = "finding_counts")
    Long @Nullable [] findingCounts;

    @Nullable
    Instant ended;

    String status;

    @Nullable
    String code;

    @Column(name = "http_status")
    @Nullable
    Long httpStatus;

    @Column(name = "answer_rules")
    String @Nullable [] answerRules;

    @Column(name = "answer_finding_types")
    String @Nullable [] answerFindingTypes;

    @Column(name = "answer_finding_counts")
    Long @Nullable [] answerFindingCounts;

    @Nullable
    String finish;

    @Column(name = "prompt_tokens")
    @Nullable
    Long promptTokens;

    @Column(name = "completion_tokens")
    @Nullable
    Long completionTokens;

    @Column(name = "first_token_micros")
    @Nullable
    Long firstTokenMicros;

    @Column(name = "total_micros")
    @Nullable
    Long totalMicros;
}
