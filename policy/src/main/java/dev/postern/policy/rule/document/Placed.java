package dev.postern.policy.rule.document;

import dev.postern.policy.rule.yaml.Place;

/** A value of a policy document and where it stands. */
public record Placed<T>(T value, Place place) {}
