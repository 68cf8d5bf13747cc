package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Places at a model, and the queue before them. */
public interface AdmissionSettings {
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
