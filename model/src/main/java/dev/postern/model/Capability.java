package dev.postern.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a model can do. */
public enum Capability {
    CHAT,
    TOOLS,
    /** Keeps to a schema where it is asked to. */
    JSON_SCHEMA,
    /** Says how likely each token was. */
    LOGPROBS,
    /** Takes pictures; nobody can judge what is in them. */
    IMAGES,
    /** Takes recordings; nobody can judge what is said in them before it leaves. */
    AUDIO,
    EMBEDDINGS,
    RERANK;

    /** What is assumed of a model of which nothing is said: everything about text. */
    public static final Set<Capability> TEXT =
            Collections.unmodifiableSet(EnumSet.of(CHAT, TOOLS, JSON_SCHEMA, LOGPROBS, EMBEDDINGS, RERANK));
}
