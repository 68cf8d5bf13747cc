package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Quotas: windows are those of the calendar in UTC; operators may set others at run time. */
public interface QuotaSettings {
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
}
